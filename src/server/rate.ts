/** How often somebody may ask: so many in each window of time, counted in memory. */

export class Rate {
  private readonly most: number
  private readonly window: number
  private counts = new Map<string, number>()
  private from = Date.now()

  /** `window` in milliseconds */
  constructor(most: number, window: number) {
    this.most = most
    this.window = window
  }

  private turn(): void {
    if (Date.now() - this.from < this.window) return
    this.counts = new Map()
    this.from = Date.now()
  }

  /** Counts one; seconds to wait where that is one too many, else 0. */
  count(key: string): number {
    this.turn()
    const now = (this.counts.get(key) ?? 0) + 1
    this.counts.set(key, now)
    return now > this.most ? this.left : 0
  }

  /** Seconds to wait where no more are allowed, without counting. */
  wait(key: string): number {
    this.turn()
    return (this.counts.get(key) ?? 0) >= this.most ? this.left : 0
  }

  private get left(): number {
    return Math.max(1, Math.ceil((this.from + this.window - Date.now()) / 1000))
  }
}

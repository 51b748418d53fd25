/**
 * A sorted table kept as the text of its file: nothing is split before it is asked for.
 * Reads: tab-separated text with a head line, sorted by its first column (by UTF-16 code units). Writes: lines.
 */
export class SortedLines {
  readonly size: number
  private readonly text: string
  private readonly starts: Uint32Array

  constructor(text: string) {
    this.text = text
    const starts = new Uint32Array(text.length >> 3)
    let size = 0
    for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) starts[size++] = at
    this.starts = starts.slice(0, size)
    this.size = size
  }

  line(row: number): string {
    const start = this.starts[row]!
    const end = this.text.indexOf('\n', start)
    return this.text.slice(start, end < 0 ? this.text.length : end)
  }

  /** The first column of a row. */
  head(row: number): string {
    const start = this.starts[row]!
    return this.text.slice(start, this.text.indexOf('\t', start))
  }

  /** Rows whose first column is `key`. */
  rows(key: string): number[] {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.head(middle) < key) low = middle + 1
      else high = middle
    }
    const out: number[] = []
    for (let row = low; row < this.size && this.head(row) === key; row++) out.push(row)
    return out
  }
}

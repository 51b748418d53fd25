/** An index of pieces by place. */
import type { Piece } from './components.ts'

/** Pieces by the squares that they touch, so that neighbours are found without looking at all. */
export class Squares {
  private readonly side: number
  private readonly map = new Map<number, Piece[]>()
  constructor(all: readonly Piece[], side: number) {
    this.side = side
    for (const p of all)
      for (let r = Math.floor(p.y0 / side); r <= Math.floor(p.y1 / side); r++)
        for (let c = Math.floor(p.x0 / side); c <= Math.floor(p.x1 / side); c++) {
          const key = r * 65_536 + c
          const list = this.map.get(key)
          if (list) list.push(p)
          else this.map.set(key, [p])
        }
  }
  /** Pieces whose squares the box touches: more than those that it touches itself. */
  near(x0: number, y0: number, x1: number, y1: number): Set<Piece> {
    const out = new Set<Piece>()
    for (let r = Math.floor(y0 / this.side); r <= Math.floor(y1 / this.side); r++)
      for (let c = Math.floor(x0 / this.side); c <= Math.floor(x1 / this.side); c++)
        for (const p of this.map.get(r * 65_536 + c) ?? []) out.add(p)
    return out
  }
}

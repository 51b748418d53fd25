/** Cursors of lists: the sort value and the id of the last row, packed for a URL. */
import { Refused } from './errors.ts'

export type Place = (string | number)[]

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Throws Refused for what no list gave out. */
export function placeOf(cursor: string, length: number): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isPlace = Array.isArray(place) && place.length === length && place.every(p => typeof p === 'string' || Number.isFinite(p))
    if (isPlace) return place
  } catch {}
  throw new Refused('cursor')
}

/** What is asked of a list: a page from its beginning, or from where another ended. */
export interface Paged {
  cursor?: string | undefined
  limit: number
}

/** A page of a list. */
export interface Listed<T> {
  items: T[]
  total: number
  /** cursor of the next page; null on the last */
  next: string | null
}

/** A page from its rows, which were asked for with one more than `limit`: that one tells that another page follows. */
export function listed<R, T>(
  rows: readonly R[],
  { limit, total, place, item }: { limit: number; total: number; place: (row: R) => Place; item: (row: R) => T },
): Listed<T> {
  const last = rows[limit - 1]
  return { total, next: rows.length > limit && last ? cursorOf(place(last)) : null, items: rows.slice(0, limit).map(item) }
}

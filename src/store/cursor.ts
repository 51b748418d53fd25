/** Cursors of lists: the sort value and the id of the last row, packed for a URL. */
import { Refused } from './errors.ts'

export type Place = (string | number)[]

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** What the parts of a place are: each is one that the database can compare with its column, whoever made the cursor. */
const KINDS = {
  text: (part: unknown) => typeof part === 'string' && !part.includes('\u0000'),
  number: (part: unknown) => typeof part === 'number' && Math.abs(part) < 1e12,
  whole: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
}

export type Kind = keyof typeof KINDS

/** Null for the beginning of a list. Throws Refused for what no list gave out. */
export function placeOf(cursor: string | undefined, kinds: readonly Kind[]): Place | null {
  if (cursor === undefined) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place.length === kinds.length && kinds.every((kind, i) => KINDS[kind](place[i]))) return place
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
  return { total, next: rows.length > limit ? cursorOf(place(rows[limit - 1]!)) : null, items: rows.slice(0, limit).map(item) }
}

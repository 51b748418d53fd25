/**
 * Which document a number means: "47/KH-UBND" is one of thousands, until its day and its issuer are known.
 * Reads: numbers, days and issuers as cited or printed. Writes: keys, and whether two may be one document.
 */
import type { PartialDate } from '../../schemas/evidence.ts'
import type { Body } from '../../schemas/record.ts'
import { bodyLevel, writeOut } from '../knowledge/bodies.ts'
import { foldKey } from '../text/fold.ts'
import { datesAgree } from './day.ts'

export interface DocumentKey {
  /** "595-kh-ubnd" */
  number: string
  date: PartialDate | null
  /** "province", "city" ("thành phố" may be a province or a district); null where the issuer's name tells none */
  level: string | null
  /** the unit named: "đắk lắk"; null where none is ("UBND tỉnh") */
  place: string | null
}

/** "0595/KH-UBND" and "595-KH/UBND" → "595-kh-ubnd"; null for a number without its digits. */
export function numberKey(raw: string | null | undefined): string | null {
  const key = foldKey(raw ?? '')
    .replace(/\s/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .replaceAll('/', '-')
  return /^\d/u.test(key) ? key : null
}

/** "UBND tỉnh Đắk Lắk" → "đắk lắk"; null where no unit is named behind a word for its kind. */
function placeIn(name: string): string | null {
  const m = /(?<![\p{L}\p{M}])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) ([\p{L}\p{M}\p{N} -]+)/u.exec(foldKey(name))
  return m ? m[1]!.trim() : null
}

/** Key of a document from its number, its day and its issuer's name; null where it has no number. */
export function documentKey(
  raw: string | null | undefined,
  date: PartialDate | null | undefined,
  issuer: string | null,
): DocumentKey | null {
  const number = numberKey(raw)
  if (!number) return null
  const name = issuer && writeOut(issuer)
  const level = name ? (bodyLevel(name, date ?? null) ?? (foldKey(name).includes('thành phố') ? 'city' : null)) : null
  return { number, date: date ?? null, level, place: name ? placeIn(name) : null }
}

/** Key of the document that a body issued itself. */
export function ownKey(raw: string | null | undefined, date: PartialDate | null | undefined, issuer: Body | null): DocumentKey | null {
  const key = documentKey(raw, date, issuer?.name ?? null)
  if (!key || !issuer) return key
  return { ...key, level: issuer.level ?? key.level, place: key.place ?? (issuer.unit ? foldKey(issuer.unit.name) : null) }
}

const sameLevel = (a: string | null, b: string | null): boolean =>
  !a ||
  !b ||
  a === b ||
  (a === 'city' && (b === 'province' || b === 'district')) ||
  (b === 'city' && (a === 'province' || a === 'district'))

/** A citation may read on behind the name ("… tỉnh Lâm Đồng tổ chức đợt thi đua"): names agree where one begins with the other. */
const samePlace = (a: string | null, b: string | null): boolean => !a || !b || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** Whether two citations may mean one document: same number, nothing that is stated of both contradicts. */
export const sameDocument = (a: DocumentKey, b: DocumentKey): boolean =>
  a.number === b.number && datesAgree(a.date, b.date) && sameLevel(a.level, b.level) && samePlace(a.place, b.place)

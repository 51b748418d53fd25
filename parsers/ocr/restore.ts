/**
 * Words of the form that lost their accents or a letter ("CHÍ THỊ", "TĨNH …", "Xơi nhận:") → as the form prints them, with what was read
 * kept beside them. Capitals lose their accents, nothing else is looked at: no name, no figure, no sentence.
 *
 * Reads: the words of a line. Writes: the same words; those restored carry `read`.
 */
import { foldKey } from '../../src/text/fold.ts'
import { AREAS, AUTHORITY, BODIES, DATELINE, HEADINGS, LINES, OFFICES, STATE } from './form-words.ts'
import { isCapitals } from './read-line.ts'

export interface Readable {
  text: string
  /** what the engine read, where the word was restored */
  read?: string
}

/** Letters without their accents; case is kept. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')

const split = (text: string): string[] => text.split(' ')

/** Single letters by which two words of the form differ, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** share of the letters of a whole line of the state's name or motto that may be wrong: no other line is like them */
const LIKE = 0.2

/** Puts the form's words in place of as many words of the line, where they differ from them; what stands behind them stays (":"). */
function put<W extends Readable>(words: readonly W[], from: number, form: readonly string[]): W[] {
  return words.map((w, i) => {
    const wanted = form[i - from]
    if (wanted === undefined || i < from) return w
    // "HOÀ" is "HÒA", and "Phúc" is "phúc": spelled otherwise, not misread
    if (foldKey(w.text) === foldKey(wanted)) return w
    const letters = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(w.text)
    const text = letters ? wanted + w.text.slice(letters.index + letters[0].length) : wanted
    return text === w.text ? w : { ...w, text, read: w.read ?? w.text }
  })
}

const stripped = (text: string) => bare(text).replace(/[^\p{L}\s-]/gu, '')

/** A line that is one of `forms` but for its accents. */
function whole(words: readonly Readable[], from: number, forms: readonly string[]): string | undefined {
  const own = words.slice(from).map(w => stripped(w.text))
  return forms.find(f => split(bare(f)).length === own.length && split(bare(f)).every((w, i) => w === own[i]))
}

function stateLine<W extends Readable>(words: readonly W[]): W[] | undefined {
  const own = bare(words.map(w => w.text).join(' '))
  for (const form of STATE) {
    const wanted = split(form)
    const limit = Math.floor(form.length * LIKE)
    if (wanted.length === words.length && distance(own, bare(form), limit) <= limit) return put(words, 0, wanted)
  }
  return undefined
}

/** "Nơi nhận:" stands at the head of its own line; a slanted N is read as many things. */
function recipients<W extends Readable>(words: readonly W[]): W[] | undefined {
  if (words.length !== 2) return undefined
  const own = words.map(w => stripped(w.text).toLowerCase())
  return own[1] === 'nhan' && /:$/u.test(words[1]!.text) && distance(own[0]!, 'noi', 1) <= 1 ? put(words, 0, ['Nơi', 'nhận']) : undefined
}

/** Day and month are two figures, or what cannot be read; "12 thúng 7 năm 2024". */
const DAY = /^(?:\d{1,2}|\ufffd)$/u
const YEAR = /^\d{4}[.,]?$/u

/** The words of a dateline at the end of a line, behind the comma of its place; figures and place stay as they were read. */
function dateline<W extends Readable>(words: readonly W[]): W[] | undefined {
  const at = words.length - 6
  if (at < 1 || !words[at - 1]!.text.endsWith(',') || !YEAR.test(words.at(-1)!.text)) return undefined
  if (!DAY.test(words[at + 1]!.text) || !DAY.test(words[at + 3]!.text)) return undefined
  const isLike = (i: number, form: string) => distance(stripped(words[at + i]!.text).toLowerCase(), bare(form), 1) <= 1
  if (!DATELINE.every((form, k) => isLike(2 * k, form))) return undefined
  return DATELINE.reduce((out: W[], form, k) => (foldKey(out[at + 2 * k]!.text) === form ? out : put(out, at + 2 * k, [form])), [...words])
}

/** "TÌNH NGUYỆN" is a word of its own. */
const FREE = /^(?:NGUYEN|THUONG|HINH|BAO)$/u

/** "LIÊN ĐOÀN LAO ĐỘNG TÍNH HÒA MINH": a body's line that ends with its province's name. */
function province<W extends Readable>(words: readonly W[]): W[] {
  if (!OFFICES.some(o => bare(o) === stripped(words[0]!.text))) return [...words]
  const at = words.findLastIndex((w, i) => i > 0 && i < words.length - 1 && stripped(w.text) === 'TINH')
  const behind = words.length - 1 - at
  if (at < 0 || behind > 4 || FREE.test(stripped(words[at + 1]!.text))) return [...words]
  return put(words, at, ['TỈNH'])
}

/** The form that the words from `from` on begin with. */
function headOf(words: readonly Readable[], from: number, forms: readonly string[]): string[] | undefined {
  const own = words.map(w => stripped(w.text))
  return forms.map(split).find(f => f.every((w, i) => bare(w) === own[from + i]))
}

/** "TỈNH QUẢNG …" behind or under the body that governs it. */
function area<W extends Readable>(words: readonly W[], from: number): W[] {
  const form = headOf(words, from, AREAS)
  return form && words.length > from + form.length ? put(words, from, form) : [...words]
}

const ROMAN = /^[IVX]+[.,]?$/u

/** "II. MỤC TIỂU, CHÍ TIÊU": the headings that plans have, each where it stands. */
function headings<W extends Readable>(words: readonly W[]): W[] {
  let out = [...words]
  for (let i = 1; i < words.length; i++) {
    const form = headOf(words, i, HEADINGS)
    if (form) out = put(out, i, form)
  }
  return out
}

/** @param above text of the line that stands over this one in its column */
export function restore<W extends Readable>(words: readonly W[], above = ''): W[] {
  const text = words.map(w => w.text).join(' ')
  const named = stateLine(words) ?? recipients(words) ?? dateline(words)
  if (named) return named
  const from = AUTHORITY.test(text) ? 1 : 0
  const form = whole(words, from, LINES)
  if (form) return put(words, from, split(form))
  if (!isCapitals(text)) return [...words]
  if (ROMAN.test(words[0]!.text)) return headings(words)
  const body = headOf(words, from, BODIES)
  if (body) return area(put(words, from, body), from + body.length)
  return BODIES.some(b => foldKey(b) === foldKey(above)) ? area(words, 0) : province(words)
}

/**
 * Whom a phrase addresses: named bodies and classes of bodies, one by one.
 * Reads: a printed phrase ("Sở Nội vụ, các sở, ban, ngành và UBND các xã, phường"). Writes: its members with their codes.
 */
import type { Addressee } from '../../schemas/record.ts'
import { foldInPlace, foldKey } from '../text/fold.ts'
import { bodyCase, bodyHead, writeOut } from './bodies.ts'
import { classAt, classOf } from './body-classes.ts'
import { spaced } from './phrase.ts'
import { slugOf, standingAt, standingNamed } from './standing-bodies.ts'

export interface AddresseeAt extends Addressee {
  /** offsets into the phrase given */
  start: number
  end: number
}

const DIVIDER = /(?: *[,;] *(?:và +|cùng +)?| +và +| +cùng(?: với)? +|: *)/uy
const NEXT_DIVIDER = / *[,;:] *(?:và +)?| +và +| +cùng(?: với)? +/gu
/** What opens a further addressee besides heads of bodies: "Thủ trưởng các …", "Chủ tịch UBND …", "các …". */
const OPENS =
  /^(?:các|những|toàn thể|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|phó chủ tịch|giám đốc|trưởng|hiệu trưởng|chánh|bí thư|đồng chí|doanh nghiệp|đơn vị|cơ quan|cấp ủy|thường trực)(?![\p{L}\p{M}])/u
/** "các Sở: Nội vụ, Tài chính", "Phòng Nội vụ, Tư pháp": one head for several names. */
const JOINT = /^(?:giám đốc |trưởng |lãnh đạo )?(?:các |những )?(sở|phòng|bộ)(?=:| )/u

interface Piece {
  start: number
  end: number
  code: string | null
  /** the head that stands before the first of a list: "Sở" */
  head: string | null
}

/** End of a standing office at `at` whose head stands before the list: "Thông tin và Truyền thông" behind "các Sở:"; `at` where none stands. */
function officeAt(f: string, at: number, head: string): number {
  const found = standingAt(`${head} ${f.slice(at, at + 90)}`, 0)
  return found && found.end > head.length + 1 ? at + found.end - head.length - 1 : at
}

/** End of a named body that begins at `at`: of a standing office with what follows it up to the next divider that opens another. */
function bodyEnd(f: string, at: number): number {
  const known = standingAt(f, at)?.end ?? at
  for (const m of f.slice(known).matchAll(NEXT_DIVIDER)) {
    const next = known + m.index + m[0].length
    const rest = f.slice(next, next + 90)
    if (m[0].includes(';') || bodyHead(rest) || OPENS.test(rest)) return known + m.index
  }
  return f.length
}

function pieces(text: string, f: string): Piece[] {
  const out: Piece[] = []
  let at: number | null = /^[\s*+•-]*/u.exec(f)![0].length
  let head: string | null = null
  while (at !== null && at < f.length) {
    const list: { head: string; end: number } | null = head && officeAt(f, at, head) > at ? null : listAt(f, at)
    if (list) {
      head = list.head
      at = list.end
      continue
    }
    const read = pieceAt(text, f, at, head)
    head = read.head
    out.push(read.piece)
    at = nextStart(f, read.piece)
  }
  return out
}

/** "các Sở: …": the head of a list, and where its first name begins. */
function listAt(f: string, at: number): { head: string; end: number } | null {
  const joint = JOINT.exec(f.slice(at))
  if (!joint || f[at + joint[0].length] !== ':') return null
  let end = at + joint[0].length + 1
  while (f[end] === ' ') end++
  return { head: joint[1]!, end }
}

/** The piece that begins at `at`, and the head that holds for names behind it. */
function pieceAt(text: string, f: string, at: number, head: string | null): { piece: Piece; head: string | null } {
  const office = head ? officeAt(f, at, head) : at
  if (office > at) return { piece: { start: at, end: office, code: slugOf(`${head} ${f.slice(at, office)}`), head }, head }
  const found = classAt(text, f, at)
  if (found) return { piece: { start: at, end: found.end, code: found.code, head: null }, head: null }
  const end = bodyEnd(f, at)
  const joint = JOINT.exec(f.slice(at))
  if (!joint) return { piece: { start: at, end, code: null, head: null }, head: null }
  // "Phòng Nội vụ, Tư pháp": the first name of a list ends where its office does
  const name = at + joint[0].length + 1
  const listed = officeAt(f, name, joint[1]!)
  const stop = listed > name ? Math.min(end, nextStop(f, listed)) : end
  return { piece: { start: at, end: stop, code: null, head: null }, head: joint[1]! }
}

/** Where the next piece begins; null where none does. Something else behind a class ("các sở, ban, ngành xây dựng …") is made part of it. */
function nextStart(f: string, piece: Piece): number | null {
  const divided = dividerEnd(f, piece.end)
  if (divided !== null) return divided
  const rest = f.slice(piece.end).search(/[,;]|$/u)
  if (f.slice(piece.end, piece.end + rest).trim()) piece.code = null
  piece.end += rest
  return dividerEnd(f, piece.end)
}

function dividerEnd(f: string, at: number): number | null {
  DIVIDER.lastIndex = at
  return DIVIDER.test(f) ? DIVIDER.lastIndex : null
}

const nextStop = (f: string, at: number): number => at + f.slice(at).search(/ *[,;]| +và +|$/u)

/** Code of one addressee: of a class, or of a standing office ("Sở Nội vụ" → "so-noi-vu", wherever it stands); null where neither is known. */
export function codeAddressee(printed: string): string | null {
  return classOf(printed)?.code ?? standingNamed(printed)[0]?.code ?? null
}

/**
 * The addressees of a phrase, in order: "các sở, ban, ngành" stays one, "Sở Văn hóa, Thể thao và Du lịch" too, "các Sở: Nội vụ, Tài chính" are two.
 * Names of bodies in normal case and written out, of classes as printed.
 */
export function divideAddressees(printed: string): AddresseeAt[] {
  const text = printed.normalize('NFC')
  const f = spaced(foldInPlace(text))
  return pieces(text, f).flatMap(({ start, end, code, head }): AddresseeAt[] => {
    const words = text
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/[\s,;:.]+$/u, '')
      .trim()
    if (words.length < 2) return []
    if (head) return [{ kind: 'body', name: bodyCase(`${head.charAt(0).toUpperCase()}${head.slice(1)} ${words}`), code, start, end }]
    if (code) return [{ kind: 'class', name: words, code, start, end }]
    const known = bodyHead(foldKey(writeOut(words)))
    return [
      known
        ? { kind: 'body', name: bodyCase(words), code: codeAddressee(words), start, end }
        : { kind: 'class', name: words, code: null, start, end },
    ]
  })
}

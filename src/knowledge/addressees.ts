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
  let at = /^[\s*+•-]*/u.exec(f)![0].length
  let head: string | null = null
  while (at < f.length) {
    const office: number = head ? officeAt(f, at, head) : at
    const joint = JOINT.exec(f.slice(at))
    const found = joint && f[at + joint[0].length] === ':' ? null : classAt(text, f, at)
    if (office > at) {
      out.push({ start: at, end: office, code: slugOf(`${head} ${f.slice(at, office)}`), head })
      at = office
    } else if (joint && f[at + joint[0].length] === ':') {
      head = joint[1]!
      at += joint[0].length + 1
      while (f[at] === ' ') at++
      continue
    } else if (found) {
      out.push({ start: at, end: found.end, code: found.code, head: null })
      head = null
      at = found.end
    } else {
      const end = bodyEnd(f, at)
      head = joint?.[1] ?? null
      const listed = head ? officeAt(f, at + joint![0].length + 1, head) : at
      const stop = head && listed > at + joint![0].length + 1 ? Math.min(end, nextStop(f, listed)) : end
      out.push({ start: at, end: stop, code: null, head: null })
      at = stop
    }
    DIVIDER.lastIndex = at
    const divider = DIVIDER.exec(f)
    if (!divider) {
      // something else follows a class ("các sở, ban, ngành xây dựng …"): it belongs to the piece
      const last = out.at(-1)!
      const rest = f.slice(at).search(/[,;]|$/u)
      if (f.slice(at, at + rest).trim()) last.code = null
      last.end = at + rest
      at += rest
      DIVIDER.lastIndex = at
      const next = DIVIDER.exec(f)
      if (!next) break
      at += next[0].length
    } else at += divider[0].length
  }
  return out
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

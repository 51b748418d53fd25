/**
 * The end of a document: Nơi nhận, signature, annexes (NĐ 30/2020, Phụ lục I, boxes 7 and 9b).
 * Word and PDF hand the two columns over one behind the other; flattened pages may mix them: each line is told by what it says.
 */
import { officeTitles } from '../knowledge/vocabulary.ts'
import { literal } from '../text/boundary.ts'
import type { Line } from './lines.ts'
import { NAME_LINE } from './names.ts'
import type { Zones } from './types.ts'

/** "TM. ỦY BAN NHÂN DÂN", "T/M", "KT. CHỦ TỊCH", "TL", "TUQ.", "Q. GIÁM ĐỐC": capitals, the dot may be missing. */
export const AUTHORITY = /^(?<mark>TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)(?:\s*[./]\s*|\s+)(?=\p{Lu}{2})/u
const TITLE = new RegExp(`^(?:Q\\.\\s*)?(?:${officeTitles.map(t => literal(t.toUpperCase())).join('|')})(?![\\p{Ll}])`, 'u')
const TITLE_ANY_CASE = new RegExp(`^(?:${officeTitles.map(t => literal(t.toLowerCase())).join('|')})$`, 'u')
/** "TM. ỦY BAN" + "NHÂN DÂN" wrapped, "(Đã ký)", "Ký bởi" are parts of the block as well. */
const SIGNED = /^\(?\s*(?:đã ký|đã kí|ký tên|ký, ghi rõ|chữ ký)/u

export const isAuthority = (l: Line) => AUTHORITY.test(l.text) && l.text.length < 90
export const isPosition = (l: Line) => (TITLE.test(l.text) && l.caps && l.text.length < 90) || TITLE_ANY_CASE.test(l.folded)
export const isName = (l: Line) => NAME_LINE.test(l.text) && l.text.length < 50
const isSignature = (l: Line) => isAuthority(l) || isPosition(l) || SIGNED.test(l.folded)

const RECIPIENTS = /^nơi nhận\s*[:.]?/u
const APPENDIX = /^(?:phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số|mẫu \d|danh mục|danh sách)(?![\p{L}\p{M}])/u
export const isAppendix = (l: Line) => APPENDIX.test(l.folded) && (l.caps || l.bold || l.text.length < 60)

export interface Tail extends Pick<Zones, 'recipients' | 'signature' | 'appendix'> {
  /** index of the first line that belongs to the tail */
  tailStart: number
}

/** Recipients and signature of the main document; `from` is where its body may begin. */
export function tailZones(lines: readonly Line[], from: number): Tail {
  const none = { recipients: [], signature: [], appendix: [], tailStart: lines.length }
  // the first "Nơi nhận" belongs to the document, later ones to forms in its annexes
  const to = lines.findIndex((l, i) => i >= from && RECIPIENTS.test(l.folded) && (l.text.length < 60 || l.label === null))
  if (to < 0) return signatureOnly(lines, from) ?? none

  const start = signatureBefore(lines, from, to)
  const recipients: Line[] = [lines[to]!]
  const signature: Line[] = lines.slice(start, to)
  let ended = false
  let i = to + 1
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (isAppendix(line) && (ended || signature.length > 0)) break
    if (isSignature(line)) {
      signature.push(line)
      ended = true
    } else if (ended && (line.label === null || line.text.length > 120)) {
      if (line.text.length > 120) break
      signature.push(line)
      if (isName(line) && signature.some(isPosition) && !lines.slice(i + 1, i + 4).some(l => isSignature(l) || isRecipient(l))) {
        i++
        break
      }
    } else if (isRecipient(line) || (!ended && isWrapped(recipients.at(-1)!, line))) {
      recipients.push(line)
    } else if (line.text.length < 90) {
      // typist's marks, names set without a position above
      signature.push(line)
      if (lines[i + 1] && isAppendix(lines[i + 1]!)) {
        i++
        break
      }
    } else break
  }
  return { recipients, signature, appendix: lines.slice(i), tailStart: start }
}

/** Where a signature begins that stands before the recipients: only short lines can lie between it and them. `to` where none does. */
function signatureBefore(lines: readonly Line[], from: number, to: number): number {
  let start = to
  while (start > from && to - start < 12) {
    const before = lines[start - 1]!
    if (before.text.length > 90 || /\.\s?\/\s?\.?\s*$/u.test(before.text) || before.label) break
    if (!(isSignature(before) || isName(before) || before.caps)) break
    start--
  }
  return start
}

const isRecipient = (l: Line) =>
  l.label?.kind === 'dash' ||
  l.label?.kind === 'plus' ||
  l.label?.kind === 'star' ||
  /^(?:lưu|như (?:trên|điều|kính gửi))/u.test(l.folded) ||
  (/;$/u.test(l.text) && l.text.length < 120)
/** A recipient that goes on: the line before has no end mark. */
const isWrapped = (before: Line, l: Line) =>
  before.label?.kind === 'dash' && !/[;.]$/u.test(before.text) && !l.caps && !isName(l) && l.text.length < 80

/** No "Nơi nhận": the signature block behind the end mark, or at the very end. */
function signatureOnly(lines: readonly Line[], from: number): Tail | null {
  const first = lines.findIndex((l, i) => i >= from && (isAuthority(l) || (isPosition(l) && i > lines.length - 12)) && l.label === null)
  if (first < 0) return null
  let i = first
  while (i < lines.length && lines[i]!.text.length < 90 && !isAppendix(lines[i]!)) i++
  return { recipients: [], signature: lines.slice(first, i), appendix: lines.slice(i), tailStart: first }
}

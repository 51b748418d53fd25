/**
 * Lines by which an administrative document is known, and its letterhead and signature (NĐ 30/2020, Phụ lục I): the words of the form,
 * never the words of a document.
 * Reads: text of a line. Writes: which mark it is.
 */
import { foldKey } from '../src/text/fold.ts'

export type OfficeMark = 'state' | 'motto' | 'number' | 'dateline' | 'type' | 'basis' | 'recipients' | 'signature'

const MARKS: readonly [OfficeMark, RegExp][] = [
  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" ("CÔNG HÒA" is a common slip); the Party's documents bear its name instead
  ['state', /^c[ộô]ng h[òoô]a? xã hội chủ nghĩa việt nam$|^đảng cộng sản việt nam$/u],
  // "Độc lập - Tự do - Hạnh phúc", alone or on the line of the state's name
  ['motto', /^(?:c[ộô]ng h[òoô]a? xã hội chủ nghĩa việt nam )?độc lập ?- ?tự do ?- ?hạnh phúc$/u],
  // "Số: 47/KH-UBND", "Số:     /KH-UBND"
  ['number', /^số ?:? ?[\d*\s._…]{0,12}[/-] ?[\p{L}\p{N}][\p{L}\p{N}&/ -]{1,30}$/u],
  // "Nguyên Bình, ngày 05 tháng 01 năm 2023", blank day and month too
  ['dateline', /^[\p{L}\p{N} .-]{2,40}, ?ngày[\d\s.…\ufffd]*tháng[\d\s.…\ufffd]*năm[\d\s.…]*$/u],
  [
    'type',
    /^(?:kế hoạch|quyết định|hướng dẫn|chỉ thị|thông báo|báo cáo|tờ trình|nghị quyết|chương trình|công văn|thông tư|nghị định|luật|quy chế|quy định|đề án|phương án|công điện)$/u,
  ],
  ['basis', /^(?:căn cứ|thực hiện) .{10,}[;.,]$/u],
  // "Nơi nhận:", with its first recipients behind it where lines were joined
  ['recipients', /^nơi nhận ?:/u],
  // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M ỦY BAN"
  ['signature', /^(?:tm|kt|tl|tuq|q|t\/m|k\/t)[.\s] ?\p{L}/u],
]

/** Longest line that can be a mark: prose that opens alike is none. A basis may be long. */
const LINE = 120

/** The mark that a line is; undefined for any other text. Type names and signatures are printed in capitals. */
export function officeMark(line: string): OfficeMark | undefined {
  const text = line.replace(/\s+/gu, ' ').trim()
  const key = foldKey(text)
  for (const [mark, pattern] of MARKS) {
    if (mark !== 'basis' && text.length > LINE) continue
    if (!pattern.test(key)) continue
    if ((mark === 'type' || mark === 'signature') && text !== text.toUpperCase()) continue
    return mark
  }
  return undefined
}

/** Marks that stand in the tables that place letterhead and signature side by side. */
export const isPlacedMark = (mark: OfficeMark | undefined): boolean =>
  mark === 'state' || mark === 'motto' || mark === 'recipients' || mark === 'signature' || mark === 'dateline' || mark === 'number'

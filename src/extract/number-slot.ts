/**
 * Number and symbol: "Số: 47/KH-UBND", "Số:     /KH-UBND" (left blank), "Số 07/ KH - UBND", Party form "Số 27-KH/ĐU"
 * (NĐ 30/2020, Phụ lục I, mục II.3; HD 36-HD/VPTW for Party documents).
 */
import type { DocumentNumber } from '../../schemas/record.ts'
import type { Span } from '../structure/index.ts'
import type { Context } from './context.ts'

/** A type code or body code: "KH", "TTr", "QĐ", "HĐTĐKT", "CCHC&PC"; Đ may be printed as Ð, С and other letters may be Cyrillic. */
const CODE = '[A-ZĐÐƯ\\u0410-\\u042F][A-Za-zĐđÐƯ&\\d\\u0410-\\u044F]*'
/** Symbol: codes joined by "-" (state) or by "/" behind the type (Party). */
export const SYMBOL = `${CODE}(?:\\s*[-–‑.]\\s*${CODE})*(?:\\s?/\\s?${CODE}(?:\\s*[-–]\\s*${CODE})*)?`
/** U+FFFD: handwriting that a scan's reader could not make out. */
const BLANK = '[\\s.…_*\\ufffd]*'

const SLOT = new RegExp(
  `(?:^|(?<=\\s)|(?<=\\d))(?:Số|SỐ|Sô)\\s*(?::|(?=[\\d/\\s]))${BLANK.replace('*', '*?')}(?<ordinal>\\d{1,5}[a-zđ]?)?${BLANK}(?:/\\s*(?<year>(?:19|20)\\d{2})\\s*)?(?<sep>[/-])\\s*(?<symbol>${SYMBOL})`,
  'u',
)

/** Cyrillic and other letters that are printed for Latin ones in symbols ("TT-BTС", seen in a national portal). */
const CYRILLIC: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' }
export const cleanSymbol = (s: string): string =>
  s
    .normalize('NFC')
    .replace(/[\u0410-\u042F]/gu, c => CYRILLIC[c] ?? c)
    .replace(/Ð/gu, 'Đ')
    .replace(/\s+/gu, '')
    .replace(/[–—‑]/gu, '-')
    .replace(/[.-]+$/u, '')

export interface Slot {
  value: DocumentNumber
  span: Span
  blank: boolean
}

/** The line before says whose number this is: "ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ 1050/…" (seen in a letterhead of an inspection team). */
export const NAMES_DECISION = /(?:quyết định|kế hoạch|nghị quyết|chỉ thị)\s*$/u

/** Number slots of the letterhead, in reading order. A cited number elsewhere is none. */
export function numberSlots(ctx: Context): Slot[] {
  return ctx.once('number-slots', () => {
    const out: Slot[] = []
    for (const [i, line] of ctx.zones.header.entries()) {
      const m = SLOT.exec(line.text)
      // the letterhead of a team names the decision that set it up: "THEO QUYẾT ĐỊNH SỐ 1050/…"
      if (!m || m.index > 24 || NAMES_DECISION.test(ctx.zones.header[i - 1]?.folded ?? '') || /\p{L}/u.test(line.text.slice(0, m.index)))
        continue
      out.push(slotOf(m, { start: line.start + m.index, end: line.start + m.index + m[0].length }))
    }
    return out
  })
}

function slotOf(m: RegExpExecArray, span: Span): Slot {
  const { ordinal, year, symbol, sep } = m.groups as { ordinal?: string; year?: string; symbol: string; sep: string }
  const clean = cleanSymbol(symbol)
  return {
    value: {
      raw: `${ordinal ?? ''}${year ? `/${year}` : ''}${sep}${clean}`,
      ordinal: ordinal ? Number.parseInt(ordinal, 10) : null,
      year: year ? Number(year) : null,
      symbol: clean,
    },
    span,
    blank: !ordinal,
  }
}

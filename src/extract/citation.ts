/** One document cited by number, from the word of its type to the end of its title. */
import type { DocumentType } from '../../schemas/codes.ts'
import type { PartialDate } from '../../schemas/evidence.ts'
import { documentTypes, typeOfSymbol } from '../knowledge/document-types.ts'
import type { Line, Span } from '../structure/index.ts'
import type { FoundDate } from '../text/dates.ts'
import { lowerBound } from '../text/within.ts'
import { type Context, oneLine } from './context.ts'
import { cleanSymbol } from './number-slot.ts'

export interface Citation {
  type: DocumentType | null
  typeName: string | null
  number: string
  numberSpan: Span
  date: PartialDate | null
  issuer: string | null
  title: string | null
  /** from the type word to the end of the title */
  span: Span
  line: Line
}

const CODE = '[A-ZĐÐƯ\\u0410-\\u042F][A-Za-zĐđÐƯ&\\d\\u0410-\\u044F]*'
/** "595/KH-UBND", "91/2017/NĐ-CP", "05-CT/TU", "35/2019/QĐ-UBND", "06/2022/QH15", "30c/NQ-CP"; spaces and line breaks may stand inside. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<n>\\d{1,5}[a-zđ]?)\\s?(?:/\\s?(?<y>(?:19|20)\\d{2})\\s?/\\s?(?<s1>QH\\d{1,2}|UBTVQH\\d{1,2}|${CODE}(?:\\s?[-–‑]\\s?${CODE})*)|/\\s?(?<s2>${CODE}(?:\\s?[-–‑]\\s?${CODE})+)|\\s?[-–‑]\\s?(?<s3>${CODE}\\s?/\\s?${CODE}(?:[-–]${CODE})*)|/\\s?(?<s4>QĐ|KH|CT|NQ|CV|BC|TB|HD)(?![\\p{L}\\p{N}]))`,
  'gu',
)
/** Letters between a number or issuer and its date, at most. */
const DATE_WITHIN = 24
/** What a date behind a number looks like: "ngày 17/02/2022", "ngày 06 tháng 02 năm 2020", "(ngày …)", ", ngày". */
const BEHIND = /^[\s,(]*(?:ban hành\s+)?(?:ngày|ký ngày)?\s*$/u
const ISSUER = /^[\s,)]*(?:của|do)\s+/u
const TITLE = /^[\s,)]*[“"]?(?:về việc|về|v\/v|ban hành|quy định|phê duyệt|phát động|triển khai|hướng dẫn|sửa đổi)(?![\p{L}\p{M}])/u
/** A standard is no document of an office: "TCVN ISO 9001:2015". */
const STANDARD = /(?:tcvn|iso|qcvn|tiêu chuẩn quốc gia)\s*$/u

const TYPE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(${documentTypes.map(t => t.key).join('|')})(?:\\s+(?:liên tịch|hành động))?(?:\\s+(?:số|so|sổ))?\\s*:?\\s*$`,
  'u',
)
/** Ends of a title or issuer: the next clause. */
const STOP =
  /[;:]|\.(?=\s|$)|,?\s+(?:và|cùng)\s+(?=(?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|nghị định|thông tư|hướng dẫn)\s+số)|,\s*(?=(?:kế hoạch|quyết định|nghị quyết|chỉ thị|nghị định|thông tư|hướng dẫn|ủy ban nhân dân|ubnd|sở|hội đồng|luật)(?:\s+số|\s+\p{L}+))|\)|$/u
/** Ends of an issuer besides marks: its date, and what opens the title. */
const ISSUER_STOP =
  /[,;:.()“”"]|(?<![\p{L}\p{M}])(?:ngày(?=\s*\d)|về|v\/v|ban hành|quy định|phê duyệt|phát động|triển khai|hướng dẫn|sửa đổi|khóa|tăng cường|tiếp tục|đẩy mạnh)(?![\p{L}\p{M}])|$/u
/** Longer is a sentence, not a body. */
const ISSUER_LENGTH = 120

export function citationsIn(ctx: Context, line: Line): Citation[] {
  return [...line.text.matchAll(NUMBER)].flatMap(m => citation(ctx, line, m) ?? [])
}

function citation(ctx: Context, line: Line, m: RegExpExecArray): Citation | null {
  const g = m.groups as Record<string, string | undefined>
  const symbol = cleanSymbol((g.s1 ?? g.s2 ?? g.s3 ?? g.s4)!)
  const type = typeBefore(line.folded.slice(Math.max(0, m.index - 60), m.index), symbol)
  if (!type) return null
  const numberEnd = m.index + m[0].trimEnd().length
  const { date, issuer, title, end } = behind(ctx, line, numberEnd)
  return {
    type: type.known?.type ?? null,
    typeName: type.known?.name ?? null,
    number: `${g.n}${g.s3 ? '-' : '/'}${g.y ? `${g.y}/` : ''}${symbol}`,
    numberSpan: { start: line.start + m.index, end: line.start + numberEnd },
    date: date?.date ?? null,
    issuer,
    title,
    span: { start: line.start + m.index - type.length, end: line.start + end },
    line,
  }
}

/** The type by its word before the number, else by the symbol; `length`: of the words up to the number. null: no citation. */
function typeBefore(before: string, symbol: string) {
  if (STANDARD.test(before)) return null
  const word = TYPE_BEFORE.exec(before)
  const bySymbol = typeOfSymbol(symbol)
  if (word) return { known: documentTypes.find(t => t.key === word[1]) ?? bySymbol, length: before.length - word.index }
  // without a type word or "số" before, only a well-known code makes it a citation ("10/TDTT" may be anything)
  return bySymbol || /(?:số|so)\s*:?\s*$/u.test(before) ? { known: bySymbol, length: 0 } : null
}

interface Behind {
  date: FoundDate | undefined
  issuer: string | null
  title: string | null
  /** offset into the line */
  end: number
}

/** Date, issuer and title, each right behind what stands before it. */
function behind(ctx: Context, line: Line, from: number): Behind {
  let end = from
  let date = dateAt(ctx, line, end)
  if (date) end = date.end - line.start
  const issuer = issuerAt(line, end)
  if (issuer) {
    end = issuer.end
    // "… của Thủ tướng Chính phủ ngày 31/3/2022": the date behind the issuer
    if (!date) {
      date = dateAt(ctx, line, end)
      if (date) end = date.end - line.start
    }
  }
  const title = titleAt(line, end)
  return { date, issuer: issuer?.name ?? null, title: title?.text ?? null, end: title?.end ?? end }
}

function dateAt(ctx: Context, line: Line, from: number): FoundDate | undefined {
  const start = line.start + from
  for (let i = lowerBound(ctx.dates, start); i < ctx.dates.length && ctx.dates[i]!.start <= start + DATE_WITHIN; i++) {
    const date = ctx.dates[i]!
    const between = line.folded.slice(from, date.start - line.start)
    if (date.precision !== 'year' && BEHIND.test(between.replace(/ngày\s*$/u, 'ngày'))) return date
  }
  return undefined
}

function issuerAt(line: Line, from: number): { name: string; end: number } | null {
  const lead = ISSUER.exec(line.folded.slice(from))
  if (!lead) return null
  const start = from + lead[0].length
  const end = start + ISSUER_STOP.exec(line.folded.slice(start))!.index
  const name = oneLine(line.text.slice(start, end))
  if (!name || name.length > ISSUER_LENGTH) return null
  // "… của Bộ Giáo dục và Đào tạo (GDĐT) ngày …"
  const bracket = /^\s*\([^)]{1,60}\)/u.exec(line.folded.slice(end))?.[0] ?? ''
  return { name, end: /^[\s(]*(?:sau đây|gọi|viết)/u.test(bracket) ? end : end + bracket.length }
}

function titleAt(line: Line, from: number): { text: string; end: number } | null {
  const rest = line.folded.slice(from)
  if (!TITLE.test(rest)) return null
  const end = from + titleEnd(rest, line.text.slice(from))
  const text = wholeTitle(oneLine(line.text.slice(from, end)).replace(/^[,)\s]+/u, ''))
  return text ? { text, end } : null
}

/** Length of a title: to the next clause, a name in quotes taken whole ("… Đợt thi đua “Lập thành tích; bứt phá”"). */
function titleEnd(rest: string, printed: string): number {
  const stop = STOP.exec(rest.slice(1))!.index + 1
  // folded text has one sign for all quotes
  const opened = printed.lastIndexOf('“', stop)
  const closed = opened < 0 ? -1 : printed.indexOf('”', opened)
  return closed >= stop && closed < opened + 300 ? closed + 1 : stop
}

/** A short name in brackets is none of the title ("… (Đề án 06)"), nor is the second half of a pair of quotes. */
function wholeTitle(title: string): string {
  const text = title.replace(/\s*\([^)]*$/u, '')
  return /[“"]/u.test(text) ? text : text.replace(/[”]$/u, '')
}

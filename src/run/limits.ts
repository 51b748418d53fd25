/**
 * The limits of a run: those of the parsers (parsers/limits.ts) and those of the processes that read, each with its name in
 * Vietnamese and English. Messages, `thidua formats` and docs/limits.md take them from here.
 */
import { LIMITS, type LimitName } from '../../parsers/limits.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { Label } from '../../schemas/labels.ts'

export const MB = 1024 * 1024

/** What a caller may set for a run. */
export interface Limits {
  /** bytes of any file */
  file: number
  /** bytes of a file that is text all through (plain text, Markdown, HTML) */
  text: number
  /** milliseconds that one file may take */
  time: number
  /** milliseconds that one page may take that is read by OCR: a scan has this for each of its pages */
  pageTime: number
  /** milliseconds that all pages of a scan may take together */
  scanTime: number
  /** bytes of resident memory of the process that reads a file */
  memory: number
}

/** The memory stays below 1 GB: between two looks at a process it still grows. */
export const DEFAULT_LIMITS: Limits = {
  file: LIMITS.file,
  text: LIMITS.text,
  time: 120_000,
  pageTime: 120_000,
  scanTime: 3_600_000,
  memory: 896 * MB,
}

/** Limit on the size of a file that holds for a format. */
export const limitOf = (format: SourceFormat, limits: Limits): number =>
  format === 'text' || format === 'markdown' || format === 'html' ? Math.min(limits.text, limits.file) : limits.file

type Unit = 'bytes' | 'count' | 'times' | 'milliseconds'

export interface LimitRow {
  name: LimitName | keyof Limits
  value: number
  unit: Unit
  label: Label
}

const labels: Record<LimitRow['name'], [Unit, string, string]> = {
  file: ['bytes', 'dung lượng tệp', 'size of a file'],
  text: ['bytes', 'dung lượng tệp văn bản thuần, Markdown, HTML', 'size of a plain-text, Markdown or HTML file'],
  pages: ['count', 'số trang', 'pages'],
  pageCharacters: ['count', 'số ký tự của một trang', 'characters of one page'],
  characters: ['count', 'số ký tự của các trang', 'characters of all pages'],
  zipEntries: ['count', 'số mục trong tệp nén', 'entries of a zip'],
  zipPart: ['bytes', 'dung lượng một phần XML sau khi giải nén', 'size of one XML part, unpacked'],
  zipTotal: ['bytes', 'dung lượng các phần XML sau khi giải nén', 'size of all XML parts, unpacked'],
  zipRatio: ['times', 'tỷ lệ giải nén', 'ratio of unpacked to packed size'],
  xmlNesting: ['count', 'số cấp lồng nhau trong XML', 'levels of XML elements'],
  nesting: ['count', 'số cấp lồng nhau', 'levels of elements'],
  elements: ['count', 'số phần tử', 'elements'],
  tableCells: ['count', 'số ô bảng', 'table cells'],
  imagePixels: ['count', 'số điểm ảnh', 'pixels of a picture'],
  time: ['milliseconds', 'thời gian đọc một tệp', 'time for one file'],
  pageTime: ['milliseconds', 'thời gian nhận dạng một trang quét', 'time for one scanned page'],
  scanTime: ['milliseconds', 'thời gian đọc một tệp gồm các trang quét', 'time for a file of scanned pages'],
  memory: ['bytes', 'bộ nhớ của tiến trình đọc tệp', 'memory of the process that reads a file'],
}

const all = { ...LIMITS, ...DEFAULT_LIMITS }

/** Every limit with its usual value. */
export const limitRows: readonly LimitRow[] = (Object.keys(labels) as LimitRow['name'][]).map(name => {
  const [unit, vi, en] = labels[name]
  return { name, value: all[name], unit, label: { vi, en } }
})

export const limitRow = (name: LimitRow['name']): LimitRow => limitRows.find(row => row.name === name)!

const UNITS: Record<Unit, { divisor: number; vi: string; en: string }> = {
  bytes: { divisor: MB, vi: ' MB', en: ' MB' },
  count: { divisor: 1, vi: '', en: '' },
  times: { divisor: 1, vi: ' lần', en: ' times' },
  milliseconds: { divisor: 1000, vi: ' giây', en: ' s' },
}

/** "1.024 MB", "200.000", "120 giây". */
export function inUnit(value: number, unit: Unit, lang: keyof Label): string {
  const { divisor, ...name } = UNITS[unit]
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 }).format(value / divisor)
  return `${number}${name[lang]}`
}

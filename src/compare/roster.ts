/**
 * The list of units that owe a plan, as an office keeps it: a workbook or CSV with a column of units and one of days of receipt.
 * Reads: bytes (xlsx; csv in UTF-8 with comma, semicolon or tab). Writes: RosterEntries. Headings may be Vietnamese or English, in any of the
 * first rows; without headings the first column that holds words is the unit, the first that holds days the receipt.
 */
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { findDates } from '../text/dates.ts'
import { foldInPlace, foldKey } from '../text/fold.ts'
import type { RosterEntry } from './submissions.ts'

export interface Roster {
  entries: RosterEntry[]
  /** cells of the receipt column that hold words but no day, as given */
  unreadable: string[]
}

/** The file is no table of units; `reason` is a code for the words of the caller. */
export class RosterError extends Error {
  readonly reason: 'not_a_table' | 'no_units' | 'too_large'
  constructor(reason: RosterError['reason']) {
    super(reason)
    this.name = 'RosterError'
    this.reason = reason
  }
}

/** A list of all communes of the country is a few hundred kilobytes. */
const MOST_BYTES = 20_000_000

type Cell = string | number | boolean | Date | null

/** "Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Unit" */
const UNIT = /^(?:tên )?(?:cơ quan|đơn vị|địa phương|xã, phường|tên|unit|name)(?![\p{L}\p{M}])/u
/** "Ngày nhận", "Ngày đến", "Thời gian nộp", "Received" */
const RECEIVED =
  /(?:ngày|thời gian|thời điểm|date).*(?:nhận|đến|nộp|gửi|received|submitted)|^(?:đã )?(?:nhận|nộp) ngày|^received|^submitted|^ngày$/u
/** "Ngày gửi" beside "Ngày nhận": receipt counts */
const SURELY_RECEIVED = /nhận|đến|received/u

/** "UBND xã …", "Sở …", "Trường …": how names of units begin */
const BODY =
  /^(?:ubnd|ủy ban|hđnd|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp|tỉnh|sở|ban|phòng|chi cục|cục|công an|trường|bệnh viện|trung tâm|hội|liên đoàn|văn phòng|thanh tra|tòa án|viện|báo|đài|công ty|bộ|tổng)(?![\p{L}\p{M}])/u

const textOf = (cell: Cell | undefined): string =>
  cell == null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()

/** "12/02/2026", "2026-02-12", "12/2/2026 08:30", a date cell → ISO day; null for all else. */
function dayOf(cell: Cell | undefined): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10)
  const text = textOf(cell)
  const iso = /^(\d{4}-\d\d-\d\d)(?!\d)/u.exec(text)?.[1]
  if (iso) return Number.isNaN(Date.parse(iso)) ? null : iso
  const found = findDates(foldInPlace(text.normalize('NFC'))).find(d => d.precision === 'day' && !d.date.startsWith('-'))
  return found?.date ?? null
}

async function tableOf(bytes: Uint8Array): Promise<Cell[][]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    if (zip) {
      const sheets = (await readWorkbook(Buffer.from(bytes))) as unknown as { data: Cell[][] }[]
      return sheets.find(s => s.data.some(row => row.some(c => typeof c === 'string')))?.data ?? []
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const [first = ''] = text.split('\n', 1)
    const delimiter = [';', '\t', ','].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a))
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][]
  } catch {
    throw new RosterError('not_a_table')
  }
}

/** Row of headings (-1: none) and the two columns. */
function columnsOf(rows: readonly Cell[][]): { head: number; unit: number; received: number } {
  for (const [head, row] of rows.slice(0, 10).entries()) {
    const keys = row.map(c => foldKey(textOf(c)))
    const unit = keys.findIndex(k => UNIT.test(k))
    if (unit < 0) continue
    const received = keys.flatMap((k, i) => (RECEIVED.test(k) ? [i] : []))
    return { head, unit, received: received.find(i => SURELY_RECEIVED.test(keys[i]!)) ?? received[0] ?? -1 }
  }
  const width = Math.max(0, ...rows.map(r => r.length))
  const columns = Array.from({ length: width }, (_, i) => i)
  const isWords = (c: Cell | undefined) => /\p{L}{2}/u.test(textOf(c)) && !dayOf(c)
  const unit = columns.find(i => rows.filter(r => isWords(r[i])).length > rows.length / 2) ?? -1
  const received = columns.find(i => i !== unit && rows.some(r => dayOf(r[i]))) ?? -1
  // a file of words that name no units is some other file
  const named = rows.filter(r => BODY.test(foldKey(textOf(r[unit])))).length
  return { head: -1, unit: received >= 0 || named > rows.length / 2 ? unit : -1, received }
}

/** Throws RosterError where the bytes are no table with a unit in it. */
export async function readRoster(bytes: Uint8Array): Promise<Roster> {
  if (bytes.length > MOST_BYTES) throw new RosterError('too_large')
  const rows = await tableOf(bytes)
  const { head, unit, received } = columnsOf(rows)
  if (unit < 0) throw new RosterError('no_units')
  const entries: RosterEntry[] = []
  const unreadable: string[] = []
  for (const row of rows.slice(head + 1)) {
    const name = textOf(row[unit]).replace(/\s+/gu, ' ')
    // sums and group headings of the list: "Tổng cộng", "I", ""
    if (!/\p{L}{2}/u.test(name) || /^(?:tổng|cộng|total)(?: |$)/u.test(foldKey(name))) continue
    const text = textOf(row[received])
    const day = received < 0 ? null : dayOf(row[received])
    if (text && !day) unreadable.push(text)
    entries.push({ name, received: day, text })
  }
  if (!entries.length) throw new RosterError('no_units')
  return { entries, unreadable }
}

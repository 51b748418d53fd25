/**
 * The decisions of a workbook that a person filled in.
 * Reads: the bytes of the workbook, the records that it was made of, the corrections made before. Writes: Corrections, and what was not understood.
 */
import { createHash } from 'node:crypto'
import { type Correction, type CorrectionAction, correctableFields } from '../../schemas/correction.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { decisionLabels, returnLabels } from '../../schemas/return-labels.ts'
import { readKey, valueKey } from '../../schemas/value-key.ts'
import { foldKey } from '../text/fold.ts'
import { same } from './entries.ts'
import { NotUnderstood } from './said.ts'
import { partSaid, valueSaid } from './values.ts'

/** A row in which something was filled in. */
interface Row {
  sheet: string
  /** from 1 */
  line: number
  decision: string
  value: string
  remark: string
  key: string
}

type Decision = Exclude<CorrectionAction, 'add'>

/** Why a row could not be taken. */
export type RowProblem = 'unknown_record' | 'changed' | 'no_value' | 'not_understood' | 'no_decision'

export interface Returned {
  corrections: Correction[]
  /** rows whose decision is in the log already */
  known: number
  problems: { sheet: string; line: number; problem: RowProblem; words: string }[]
}

export interface ReturnOptions {
  records: readonly CampaignRecord[]
  /** the log so far */
  corrections: readonly Correction[]
  by: string
  /** ISO 8601 */
  at: string
}

/** A cell as a person reads it; a date by its day, as Excel keeps it. */
function words(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/')
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return String(cell).normalize('NFC').trim()
}

const isHeading = (cell: unknown, name: keyof typeof returnLabels): boolean => {
  const said = foldKey(words(cell))
  return said === foldKey(returnLabels[name].vi) || said === foldKey(returnLabels[name].en)
}

/** The filled rows of all sheets that have the columns of a decision. */
async function filledRows(bytes: Uint8Array): Promise<Row[]> {
  const { default: readExcelFile } = await import('read-excel-file/node')
  const sheets = (await readExcelFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[]
  return sheets.flatMap(({ sheet, data }) => {
    const head = data.findIndex(row => row.some(cell => isHeading(cell, 'key')))
    if (head < 0) return []
    const column = (name: keyof typeof returnLabels): number => data[head]!.findIndex(cell => isHeading(cell, name))
    const [decision, value, remark, key] = (['decision', 'value', 'remark', 'key'] as const).map(column) as [number, number, number, number]
    return data.slice(head + 1).flatMap((cells, i): Row[] => {
      const at = (n: number): string => (n < 0 ? '' : words(cells[n]))
      const row = { sheet, line: head + 2 + i, decision: at(decision), value: at(value), remark: at(remark), key: at(key) }
      return row.decision || row.value || row.remark ? [row] : []
    })
  })
}

/** The action that the words name; a new value alone is a correction. */
function actionOf({ decision, value }: Row): Decision | undefined {
  if (!decision) return value ? 'correct' : undefined
  const said = foldKey(decision)
  const actions = Object.keys(decisionLabels) as Decision[]
  return actions.find(a => foldKey(decisionLabels[a].vi) === said || foldKey(decisionLabels[a].en) === said)
}

/** What a row is about: a value of a record, or the place of one that is not there. */
interface Matter {
  record: CampaignRecord
  field: string
  /** null for a gap */
  sourced: Sourced<unknown> | null
  path: string
}

function matterOf(key: string, byId: ReadonlyMap<string, CampaignRecord>): Matter | 'unknown_record' | 'changed' {
  const read = readKey(key)
  const record = read && byId.get(read.recordId)
  if (!read || !record) return 'unknown_record'
  const field = read.path.split('.')[0]!
  if (!correctableFields.has(field)) return 'unknown_record'
  const content = record[field as keyof CampaignRecord]
  const values = ([content].flat() as (Sourced<unknown> | null)[]).filter(v => v !== null)
  if (read.isGap) return { record, field, path: read.path, sourced: Array.isArray(content) ? null : (values[0] ?? null) }
  const sourced = values.find(v => valueKey(record.id, field, v) === key)
  return sourced ? { record, field, path: read.path, sourced } : 'changed'
}

/** True where the log holds this decision about this value already. */
function isKnown(row: Row, action: Decision, { corrections }: ReturnOptions): boolean {
  const { key } = row
  const read = readKey(key)
  if (!read) return false
  return corrections.some(c => {
    if (c.recordId !== read.recordId || c.field !== read.path.split('.')[0]) return false
    const isSame = c.action === action || (c.action === 'add' && action === 'correct')
    if (!isSame || (c.reason ?? '') !== row.remark) return false
    const evidence = c.item ? [c.item] : c.evidence
    if (!read.isGap && valueKey(c.recordId, c.field, { value: c.old, evidence }) !== key) return false
    if (action !== 'correct') return true
    try {
      const said = read.isGap ? partSaid(read.path, row.value, c.old).value : valueSaid(c.field, row.value, c.old)
      return same(said, c.value)
    } catch {
      return false
    }
  })
}

function correctionOf(row: Row, action: Decision, matter: Matter, { by, at }: ReturnOptions): Correction {
  const { record, field, path, sourced } = matter
  const isGap = readKey(row.key)!.isGap
  const old = sourced?.value ?? null
  const value = action !== 'correct' ? null : isGap ? partSaid(path, row.value, old).value : valueSaid(field, row.value, old)
  const first = sourced?.evidence[0]
  const isItem = correctableFields.get(field)!.list && first !== undefined
  const correction = {
    recordId: record.id,
    field,
    item: isItem ? { start: first.start, end: first.end, quote: first.quote } : null,
    action: action === 'correct' && !sourced ? ('add' as const) : action,
    old,
    value,
    evidence: sourced?.evidence ?? [],
    regions: sourced?.regions ?? [],
    by,
    at,
    reason: row.remark || null,
    extractorVersion: record.extractor.version,
  }
  const id = createHash('sha256').update(JSON.stringify(correction)).digest('hex').slice(0, 32)
  return { id, ...correction }
}

/**
 * Reads the decisions of a workbook made by the exporter. A row about a value that has changed since is not guessed at but told, as is one whose
 * words are not understood. Throws where the bytes are no workbook.
 */
export async function returnedCorrections(bytes: Uint8Array, options: ReturnOptions): Promise<Returned> {
  const byId = new Map(options.records.map(r => [r.id, r]))
  const returned: Returned = { corrections: [], known: 0, problems: [] }
  const ids = new Set<string>()
  for (const row of await filledRows(bytes)) {
    const tell = (problem: RowProblem, about: string): void => {
      returned.problems.push({ sheet: row.sheet, line: row.line, problem, words: about })
    }
    const action = actionOf(row)
    if (!row.key) tell('unknown_record', row.decision || row.value || row.remark)
    else if (!action) tell(row.decision ? 'not_understood' : 'no_decision', row.decision || row.remark)
    else if (action === 'correct' && !row.value) tell('no_value', row.decision)
    else if (isKnown(row, action, options)) returned.known++
    else {
      const matter = matterOf(row.key, byId)
      if (typeof matter === 'string') {
        tell(matter, row.value || row.decision)
        continue
      }
      try {
        const correction = correctionOf(row, action, matter, options)
        if (!ids.has(correction.id)) returned.corrections.push(correction)
        ids.add(correction.id)
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error
        tell('not_understood', row.value)
      }
    }
  }
  return returned
}

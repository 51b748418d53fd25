/** The sentences that a comparison stands on, each once, in the order in which they are first asked for. */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { codeLabel, fieldLabels as label, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { quotesOf } from '../sentence.ts'
import { EVIDENCE } from '../sheets/detail.ts'
import type { Column, Table } from '../types.ts'
import type { Place } from '../workbook/table.ts'

/** What every value of a comparison carries. */
export interface CitedValue {
  record: string
  path: string
  evidence: Evidence[]
  confidence: number
  basis: 'stated' | 'normalised' | 'inferred' | 'corrected'
}

export class Sentences {
  readonly rows: CitedValue[] = []
  private readonly at = new Map<string, number>()
  private readonly sheet: string
  private readonly files: ReadonlyMap<string, string>
  private readonly texts: ReadonlyMap<string, string>

  constructor(comparison: Comparison, records: readonly CampaignRecord[], sheet: string) {
    this.sheet = sheet
    this.files = new Map(comparison.records.map(r => [r.id, r.fileName]))
    this.texts = new Map(records.map(r => [r.id, r.text]))
  }

  /** The row of a value's sentence, which is made when it is first asked for. */
  readonly place: Place = source => {
    const cited = source as CitedValue
    const key = `${cited.record} ${cited.path}`
    let row = this.at.get(key)
    if (row === undefined) {
      row = this.rows.push(cited) + 1
      this.at.set(key, row)
    }
    return { sheet: this.sheet, row }
  }

  /** The sentence itself, whole where the record's text is at hand. */
  readonly quote = ({ record, evidence }: CitedValue): string => {
    const text = this.texts.get(record)
    return text === undefined ? evidence.map(e => e.quote).join('\n') : quotesOf(text, evidence)
  }

  readonly file = (record: string): string => this.files.get(record)!

  get table(): Pick<Table<CitedValue>, 'name' | 'columns'> {
    return {
      name: EVIDENCE,
      columns: (lang): Column<CitedValue>[] => [
        { heading: label.Source.fileName[lang], width: 32, value: r => this.file(r.record) },
        { heading: { vi: 'Trường', en: 'Field' }[lang], width: 24, value: r => pathLabel(r.path.replace(/[[.].*$/, ''), lang) },
        { heading: label.Evidence.quote[lang], width: 90, value: this.quote },
        { heading: label.Evidence.page[lang], width: 8, value: r => r.evidence[0]?.page ?? null },
        { heading: label.Sourced.basis[lang], width: 18, value: r => codeLabel('Basis', r.basis, lang) },
        { heading: label.Sourced.confidence[lang], width: 10, confidence: true, value: r => r.confidence },
        { heading: { vi: 'Vị trí trong bản ghi', en: 'Place in the record' }[lang], width: 22, value: r => r.path },
      ],
    }
  }
}

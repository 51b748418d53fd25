/** What is known and what is not. */
import type { Comparison } from '../../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../../schemas/comparison-labels.ts'
import { fieldLabels, type Language } from '../../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../../schemas/record.ts'
import type { Matrix, MatrixColumn } from '../model.ts'
import { nameOf, put, rowsOf } from './shared.ts'

/** What is known of each field of each unit: silence is never read as compliance. */
export function ledgerMatrix(c: Comparison, lang: Language): Matrix {
  const tone = {
    found: 'kept',
    absent: 'missing',
    blank: 'lowered',
    unreadable: 'unknown',
    not_applicable: null,
    not_read: 'unknown',
  } as const
  const columns = new Map<string, MatrixColumn>()
  const cells: Matrix['cells'] = new Map()
  for (const e of c.ledger) {
    const label = fieldLabels.CampaignRecord[e.field as keyof CampaignRecord]?.[lang] ?? e.field
    columns.set(e.field, { id: e.field, label, group: '', parent: null })
    const said = comparisonLabels.LedgerState[e.state][lang]
    put(cells, e.unit, e.field, {
      text: e.state === 'found' && e.count > 1 ? `${said} (${e.count})` : said,
      tone: tone[e.state],
      note: null,
      sides:
        e.record && e.state === 'found' ? [{ who: nameOf(c, e.unit, lang), words: said, quote: null, record: e.record, key: e.field }] : [],
      sort: Object.keys(tone).indexOf(e.state),
    })
  }
  return { rows: rowsOf(c, lang, new Set(c.ledger.map(e => e.unit))), columns: [...columns.values()], cells, hasParent: false }
}

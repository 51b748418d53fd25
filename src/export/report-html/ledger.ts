/** What is known of each field of each unit, so that silence is never read as compliance. */
import type { LedgerEntry } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { pathLabel } from '../../../schemas/labels.ts'
import { html, type Markup } from '../markup.ts'
import { byName } from '../order.ts'
import { type ReportContext, table } from './context.ts'

const SIGN: Record<LedgerEntry['state'], string> = {
  found: '●',
  absent: '–',
  blank: '□',
  unreadable: '✕',
  not_applicable: '·',
  not_read: '?',
}

export function ledger(context: ReportContext): Markup | '' {
  const { comparison, lang, say, unitName, familyName } = context
  if (!comparison.ledger.length) return ''
  const fields = [...new Set(comparison.ledger.map(e => e.field))]
  const key = (Object.keys(SIGN) as LedgerEntry['state'][])
    .filter(s => comparison.ledger.some(e => e.state === s))
    .map(s => `${SIGN[s]} ${comparisonLabels.LedgerState[s][lang]}`)
    .join('; ')
  const parts = [...Map.groupBy(comparison.ledger, e => e.family)].map(([family, entries]) => {
    const name = familyName(family)
    const units = [...Map.groupBy(entries, e => e.unit)].sort(([a], [b]) => byName(unitName(a), unitName(b)))
    const unread = units.filter(([, own]) => own.every(e => e.state === 'not_read'))
    const rows = units
      .filter(u => !unread.includes(u))
      .map(([unit, own]) => {
        const cells = fields.map(f => own.find(e => e.field === f))
        return html`<tr><th scope="row">${unitName(unit)}</th>${cells.map(e => html`<td title="${e && comparisonLabels.LedgerState[e.state][lang]}">${e && SIGN[e.state]}</td>`)}</tr>`
      })
    return html`<h3>${name}</h3>${rows.length > 0 && table(`${say('Sổ ghi nhận', 'Ledger')}: ${name}`, [say('Đơn vị', 'Unit'), ...fields.map(f => pathLabel(f, lang))], rows)}
${unread.length > 0 && html`<p><strong>${comparisonLabels.LedgerState.not_read[lang]} (${unread.length} ${say('đơn vị', 'units')}):</strong> ${unread.map(([u]) => unitName(u)).join(', ')}.</p>`}`
  })
  return html`<section aria-labelledby="so-ghi-nhan"><h2 id="so-ghi-nhan">${say('Sổ ghi nhận: có gì, thiếu gì, chưa đọc gì', 'Ledger: found, absent, not read')}</h2><p>${key}</p><div class="ledger">${parts}</div></section>`
}

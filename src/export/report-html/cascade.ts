/** Each item of the parent plan down to the units: kept, raised, lowered, missing, added, with both sentences. */
import type { Cascade, Cell, CellState, Item } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { html, type Markup } from '../markup.ts'
import { byName } from '../order.ts'
import { capital, quotedItem, type ReportContext, table } from './context.ts'

const STATES: readonly CellState[] = ['lowered', 'missing', 'raised', 'added', 'kept', 'not_read']
const TONE: Record<CellState, string> = { lowered: 'bad', missing: 'bad', raised: 'good', added: '', kept: '', not_read: 'warn' }

/** One heading may stand for several sections ("MỤC ĐÍCH, YÊU CẦU"): its place alone does not tell items apart. */
const keyOf = (item: Pick<Item, 'record' | 'path' | 'kind' | 'label'>): string => [item.record, item.kind, item.path, item.label].join('\n')

const tag = (state: CellState, n: number, { lang }: ReportContext): Markup | '' =>
  n ? html`<span class="tag${TONE[state] && ` ${TONE[state]}`}">${comparisonLabels.CellState[state][lang]}: ${n}</span> ` : ''

/** Units with what they say instead, and how it was decided. */
function changed(cells: readonly Cell[], context: ReportContext): Markup {
  const { say, lang, unitName } = context
  return table(
    say('Đơn vị đặt khác', 'Units that differ'),
    [say('Đơn vị', 'Unit'), say('So với cấp trên', 'Against the parent'), say('Câu trong kế hoạch của đơn vị', 'Sentence of the unit')],
    cells.map(
      c =>
        html`<tr><th scope="row">${unitName(c.unit)}</th><td><span class="tag ${TONE[c.state]}">${comparisonLabels.CellState[c.state][lang]}</span> <span class="small">${c.note}</span></td><td>${c.unitItem && quotedItem(c.unitItem, context)}</td></tr>`,
    ),
  )
}

const names = (cells: readonly Cell[], { unitName }: ReportContext): string =>
  cells
    .map(c => unitName(c.unit))
    .sort(byName)
    .join(', ')

function itemHtml(item: Item, cells: readonly Cell[], context: ReportContext): Markup {
  const { say, lang, unitName } = context
  const of = (...states: CellState[]) => cells.filter(c => states.includes(c.state))
  const differs = of('lowered', 'raised')
  const [missing, kept, unread] = [of('missing'), of('kept'), of('not_read')]
  return html`<details><summary>${capital(item.label)} ${STATES.map(s => tag(s, of(s).length, context))}</summary>
${quotedItem(item, context)}
${differs.length > 0 && changed(differs, context)}
${missing.length > 0 && html`<p><strong>${comparisonLabels.CellState.missing[lang]}:</strong> ${names(missing, context)}.</p>`}
${unread.length > 0 && html`<p class="soft"><strong>${comparisonLabels.CellState.not_read[lang]}:</strong> ${unread.length} ${say('đơn vị (không có văn bản, hoặc phần này không đọc được)', 'units (no document, or this part was not read)')}.</p>`}
${kept.length > 0 && html`<details class="long"><summary>${comparisonLabels.CellState.kept[lang]} (${kept.length})</summary>${kept.map(c => html`<p>${unitName(c.unit)}${c.note && html` <span class="soft small">${c.note}</span>`}</p>${c.unitItem && quotedItem(c.unitItem, context)}`)}</details>`}
</details>`
}

/** How each unit stands, worst first; units without a document are only counted. */
function byUnit({ cells, units }: Cascade, context: ReportContext): Markup {
  const { say, lang, unitName } = context
  const states = STATES.filter(s => s !== 'not_read')
  const rows = units
    .map(unit => ({ unit, own: cells.filter(c => c.unit === unit) }))
    .filter(({ own }) => own.some(c => c.state !== 'not_read'))
    .map(({ unit, own }) => ({ unit, counts: states.map(s => own.filter(c => c.state === s).length) }))
    .sort((a, b) => b.counts[0]! + b.counts[1]! - (a.counts[0]! + a.counts[1]!) || byName(unitName(a.unit), unitName(b.unit)))
  return table(
    say('Từng đơn vị', 'Unit by unit'),
    [say('Đơn vị', 'Unit'), ...states.map(s => comparisonLabels.CellState[s][lang])],
    rows.map(r => html`<tr><th scope="row">${unitName(r.unit)}</th>${r.counts.map(n => html`<td class="n">${n || ''}</td>`)}</tr>`),
  )
}

function oneCascade(cascade: Cascade, context: ReportContext): Markup {
  const { say, lang, familyName, recordName } = context
  const byItem = Map.groupBy(
    cascade.cells.filter(c => c.parentItem),
    c => keyOf(c.parentItem!),
  )
  const added = Map.groupBy(
    cascade.cells.filter(c => c.state === 'added' && c.unitItem),
    c => c.unit,
  )
  const kinds = [...new Set(cascade.items.map(i => i.kind))]
  return html`<h3>${familyName(cascade.family)}</h3>
<p>${say('Kế hoạch cấp trên', 'Parent plan')}: ${recordName(cascade.parent)}. ${cascade.unitsNote}</p>
${kinds.map(kind => html`<h4>${comparisonLabels.CellKind[kind][lang]}</h4>${cascade.items.filter(i => i.kind === kind).map(i => itemHtml(i, byItem.get(keyOf(i)) ?? [], context))}`)}
${added.size > 0 && html`<h4>${say('Đơn vị bổ sung', 'Added by units')}</h4>${[...added].sort(([a], [b]) => byName(context.unitName(a), context.unitName(b))).map(([unit, cells]) => html`<details><summary>${context.unitName(unit)} <span class="tag">${cells.length}</span></summary>${cells.map(c => html`<p>${comparisonLabels.CellKind[c.kind][lang]}: ${c.unitItem!.label}</p>${quotedItem(c.unitItem!, context)}`)}</details>`)}`}
<h4>${say('Từng đơn vị', 'Unit by unit')}</h4>${byUnit(cascade, context)}`
}

export function cascades(context: ReportContext): Markup | '' {
  const { comparison, say } = context
  if (!comparison.cascade.length) return ''
  return html`<section aria-labelledby="doi-chieu"><h2 id="doi-chieu">${say('Đối chiếu với kế hoạch cấp trên', 'Against the parent plan')}</h2>
<p class="soft">${say('Mở từng mục để xem câu của cấp trên và của đơn vị. “Chưa đọc được” không có nghĩa là đã thực hiện.', 'Open an item for the sentence of the parent and of the unit. “Not read” does not mean done.')}</p>
${comparison.cascade.map(c => oneCascade(c, context))}</section>`
}

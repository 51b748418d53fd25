/** Units × indices, sections, awards, limits, with the pictures of them. */
import type { Comparison, IndexCell } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { inOrder } from '../charts/campaigns.ts'
import type { Charts } from '../charts/index.ts'
import { indexName } from '../describe.ts'
import { html, type Markup } from '../markup.ts'
import { type ReportContext, table } from './context.ts'
import { figure } from './figure.ts'

type Placed = { campaign: string }

/** Campaigns that have a cell, in the order of the charts. */
function rowsOf(cells: readonly Placed[], { comparison, campaignName }: ReportContext): string[] {
  const ids = new Set(cells.map(c => c.campaign))
  return inOrder(comparison, new Map([...ids].map(id => [id, campaignName(id)])))
}

function indices(context: ReportContext): Markup | '' {
  const { comparison, lang, say, campaignName } = context
  const cells = comparison.matrices.indices
  if (!cells.length) return ''
  const words = (c: IndexCell) =>
    html`<div>${c.kind === 'target' ? '' : html`<span class="soft">${comparisonLabels.IndexKind[c.kind][lang]}: </span>`}${c.kind === 'mention' ? '' : c.label}</div>`
  const codes = [...new Set(cells.map(c => c.code))]
  const body = rowsOf(cells, context).map(
    id =>
      html`<tr><th scope="row">${campaignName(id)}</th>${codes.map(code => html`<td>${cells.filter(c => c.campaign === id && c.code === code).map(words)}</td>`)}</tr>`,
  )
  const name = say('Bảng chỉ số theo đơn vị', 'Indices by unit, as a table')
  const head = [say('Đơn vị', 'Unit'), ...codes.map(code => indexName({ code, name: code.replace('OTHER:', '') }))]
  return html`<details class="long"><summary>${name}</summary>${table(name, head, body)}</details>`
}

function sections(context: ReportContext): Markup | '' {
  const { comparison, lang, say, campaignName } = context
  const cells = comparison.matrices.sections
  if (!cells.length) return ''
  const roles = [...new Set(cells.map(c => c.item.value.role))]
  const has = new Set(cells.map(c => `${c.campaign} ${c.item.value.role}`))
  const body = rowsOf(cells, context).map(
    id =>
      html`<tr><th scope="row">${campaignName(id)}</th>${roles.map(r => html`<td>${has.has(`${id} ${r}`) ? say('có', 'yes') : html`<span class="soft">–</span>`}</td>`)}</tr>`,
  )
  const name = say('Các phần của kế hoạch', 'Sections of the plans')
  return html`<details class="long"><summary>${name}</summary>${table(name, [say('Đơn vị', 'Unit'), ...roles.map(r => codeLabel('SectionRole', r, lang))], body)}</details>`
}

function awards(context: ReportContext): Markup | '' {
  const {
    comparison: { matrices },
    lang,
    say,
    campaignName,
  } = context
  const all = [...matrices.awardForms, ...matrices.quotas]
  if (!all.length) return ''
  const lines = (list: readonly string[]) => [...new Set(list)].map(x => html`<div>${x}</div>`)
  const of = <T extends Placed>(list: readonly T[], id: string) => list.filter(c => c.campaign === id)
  const body = rowsOf(all, context).map(
    id =>
      html`<tr><th scope="row">${campaignName(id)}</th><td>${lines(of(matrices.awardForms, id).map(c => codeLabel('AwardCode', c.item.value.code, lang)))}</td><td>${lines(of(matrices.quotas, id).map(c => c.label))}</td></tr>`,
  )
  const name = say('Khen thưởng theo đơn vị', 'Awards by unit')
  return html`<details class="long"><summary>${name}</summary>${table(name, [say('Đơn vị', 'Unit'), comparisonLabels.CellKind.award[lang], comparisonLabels.CellKind.quota[lang]], body)}</details>`
}

function deadlines(context: ReportContext): Markup | '' {
  const { comparison, say, campaignName, day } = context
  const cells = comparison.matrices.deadlines
  if (!cells.length) return ''
  const sorted = rowsOf(cells, context).flatMap(id =>
    cells.filter(c => c.campaign === id).sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9')),
  )
  const name = say('Bảng thời hạn', 'Deadlines, as a table')
  const body = sorted.map(
    c => html`<tr><th scope="row">${campaignName(c.campaign)}</th><td class="nowrap">${day(c.date)}</td><td>${c.label}</td></tr>`,
  )
  return html`<details class="long"><summary>${name}</summary>${table(name, [say('Đơn vị', 'Unit'), say('Ngày', 'Day'), say('Thời hạn', 'Deadline')], body)}</details>`
}

function years({ byYear }: Comparison, context: ReportContext): Markup | '' {
  const { lang, say, unitName } = context
  const several = byYear.filter(s => s.points.length > 1)
  if (!several.length) return ''
  const name = say('Chỉ tiêu qua các năm', 'Targets over the years')
  const body = several.map(
    s =>
      html`<tr><th scope="row">${unitName(s.unit)}</th><td>${s.points.map(p => html`<div>${p.label}</div>`)}</td><td>${comparisonLabels.Change[s.change][lang]}${s.note && html`<br><span class="soft small">${s.note}</span>`}</td></tr>`,
  )
  return html`<details class="long"><summary>${name} (${several.length})</summary>${table(name, [say('Đơn vị', 'Unit'), say('Các năm', 'Years'), say('Thay đổi', 'Change')], body)}</details>`
}

export function matrices(context: ReportContext, charts: Charts): Markup {
  const { say, comparison } = context
  const part = (title: string, ...pieces: (Markup | '' | Markup[])[]) =>
    pieces.some(p => (Array.isArray(p) ? p.length : p)) ? html`<h3>${title}</h3>${pieces}` : ''
  return html`<section aria-labelledby="bang-va-hinh"><h2 id="bang-va-hinh">${say('Bảng và hình', 'Matrices and pictures')}</h2>
<p class="soft">${say('Ô trống: không tìm thấy trong văn bản đã đọc.', 'Empty cells: not found in the documents that were read.')}</p>
${part(say('Chỉ số', 'Indices'), charts.indices.map(figure), indices(context))}
${part(say('Chỉ tiêu', 'Targets'), charts.targets.map(figure), charts.years.map(figure), years(comparison, context))}
${part(say('Thời hạn', 'Deadlines'), charts.deadlines.map(figure), deadlines(context))}
${part(say('Khen thưởng và bố cục', 'Awards and sections'), awards(context), sections(context))}</section>`
}

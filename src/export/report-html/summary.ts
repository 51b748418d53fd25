/** What the comparison holds, in numbers, and which documents belong together for what reason. */
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { html, type Markup } from '../markup.ts'
import { capital, type ReportContext } from './context.ts'

function numbers({ comparison: c, say }: ReportContext): Markup {
  const state = (s: string) => c.submissions.filter(x => x.state === s).length
  const cells = c.cascade.flatMap(x => x.cells)
  const cell = (s: string) => cells.filter(x => x.state === s).length
  const unread = c.records.filter(r => !r.readWhole).length
  const rows: [string, number | string][] = [
    [say('Văn bản', 'Documents'), c.records.length],
    [say('Phong trào', 'Campaigns'), new Set(c.families.flatMap(f => f.campaigns.map(x => x.id))).size],
    [say('Đơn vị', 'Units'), c.units.length],
    ...(unread ? [[say('Văn bản đọc chưa hết', 'Not read in full'), unread] as [string, number]] : []),
    ...(c.submissions.length
      ? ([
          [say('Chưa nộp kế hoạch', 'Plan not submitted'), state('not_submitted')],
          [say('Nộp quá hạn', 'Late'), state('late')],
          [say('Không rõ ngày nhận', 'Receipt unknown'), state('unknown')],
        ] as [string, number][])
      : []),
    ...(cells.length
      ? ([
          [say('Nội dung thấp hơn cấp trên', 'Below the parent plan'), cell('lowered')],
          [say('Nội dung thiếu', 'Missing'), cell('missing')],
        ] as [string, number][])
      : []),
  ]
  return html`<dl class="facts">${rows.map(([name, n]) => html`<div><dt>${name}</dt><dd>${n}</dd></div>`)}</dl>`
}

function families({ comparison: c, say, lang, recordName, familyName, day }: ReportContext): Markup {
  return html`${c.families.map(f => {
    const above = f.parent && [f.parent.number, f.parent.issuer, day(f.parent.date)].filter(Boolean).join(', ')
    return html`<details${c.families.length === 1 && f.campaigns.length < 4 ? html` open` : ''}><summary><strong>${familyName(f.id)}</strong> – ${f.campaigns.length} ${say('phong trào', f.campaigns.length === 1 ? 'campaign' : 'campaigns')}</summary>
<p>${lang === 'vi' ? f.reason : f.reasonEn}</p>
${above && html`<p>${say('Văn bản cấp trên', 'Document from above')}: ${above}${!f.parent?.record && html` <span class="soft">${say('(được viện dẫn, không có trong hồ sơ)', '(cited, not among the documents)')}</span>`}</p>`}
<ul>${f.campaigns.map(x => html`<li>${capital(x.name)}<ul>${x.sources.map(s => html`<li>${recordName(s.record)} – ${comparisonLabels.SourceRole[s.as][lang]}${s.reason && html` <span class="soft">(${s.reason})</span>`}</li>`)}</ul></li>`)}</ul></details>`
  })}`
}

export const summary = (context: ReportContext): Markup =>
  html`<section aria-labelledby="tong-quan"><h2 id="tong-quan">${context.say('Tổng quan', 'Summary')}</h2>${numbers(context)}<h3>${context.say('Nhóm phong trào', 'Families of campaigns')}</h3>${families(context)}</section>`

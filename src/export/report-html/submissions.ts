/** Who has sent a plan, who was late, who has not; what is not known is said to be. */
import type { Submission } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { html, type Markup } from '../markup.ts'
import { byName } from '../order.ts'
import { quoted, type ReportContext, table } from './context.ts'

const ORDER: readonly Submission['state'][] = ['late', 'not_submitted', 'unknown', 'on_time']
const TONE: Record<Submission['state'], string> = { late: 'bad', not_submitted: 'bad', unknown: 'warn', on_time: 'good' }

function row(s: Submission, context: ReportContext): Markup {
  const { lang, say, unitName, day } = context
  const from = s.receivedFrom && comparisonLabels.ReceivedFrom[s.receivedFrom][lang]
  const late = s.daysLate ? say(`quá ${s.daysLate} ngày`, `${s.daysLate} days late`) : ''
  return html`<tr><th scope="row">${unitName(s.unit)}</th><td><span class="tag ${TONE[s.state]}">${comparisonLabels.SubmissionState[s.state][lang]}</span> ${late}</td><td class="nowrap">${day(s.received)}</td><td>${from}${s.receivedText && html` <span class="soft">“${s.receivedText}”</span>`}</td><td class="small">${s.note}</td></tr>`
}

export function submissions(context: ReportContext): Markup | '' {
  const { comparison: c, say, lang, unitName, familyName, day } = context
  if (!c.submissions.length) return ''
  const parts = c.cascade.map(({ family, unitsNote }) => {
    const own = c.submissions
      .filter(s => s.family === family)
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || byName(unitName(a.unit), unitName(b.unit)))
    if (!own.length) return ''
    const counts = ORDER.map(state => ({ state, n: own.filter(s => s.state === state).length })).filter(x => x.n)
    const due = own.find(s => s.dueItem)
    // units of which the same and no more is known stand in one line
    const others = own.filter(s => s.received || s.receivedText)
    const alike = [
      ...Map.groupBy(
        own.filter(s => !others.includes(s)),
        s => `${s.state}\n${s.note ?? ''}`,
      ).values(),
    ]
    return html`<h3>${familyName(family)}</h3>
<p>${unitsNote}</p>
<p>${due ? html`${say('Hạn gửi kế hoạch', 'Plans were due')}: <strong>${day(due.due)}</strong>` : say('Văn bản cấp trên không ghi hạn gửi kế hoạch.', 'The parent plan states no day for plans.')}</p>
${due?.dueItem && quoted(due.dueItem.evidence, due.dueItem.record, context)}
<p>${counts.map(({ state, n }) => html`<span class="tag ${TONE[state]}">${comparisonLabels.SubmissionState[state][lang]}: ${n}</span> `)}</p>
${
  others.length > 0 &&
  table(
    say('Bảng ngày nhận', 'Days of receipt'),
    [say('Đơn vị', 'Unit'), say('Tình trạng', 'State'), say('Ngày nhận', 'Received'), say('Căn cứ', 'Known from'), say('Ghi chú', 'Note')],
    others.map(s => row(s, context)),
  )
}
${alike.map(group => html`<p><strong>${comparisonLabels.SubmissionState[group[0]!.state][lang]} (${group.length}):</strong> ${group.map(s => unitName(s.unit)).join(', ')}.${group[0]!.note && html` <span class="soft">${group[0]!.note}</span>`}</p>`)}`
  })
  return html`<section aria-labelledby="nop-ke-hoach"><h2 id="nop-ke-hoach">${say('Tình hình nộp kế hoạch', 'Submissions')}</h2>${parts}</section>`
}

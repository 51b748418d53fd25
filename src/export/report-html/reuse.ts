/** How much of each text is its own; passages in common side by side. */
import type { Reuse, ReusePair } from '../../../schemas/reuse.ts'
import type { Charts } from '../charts/index.ts'
import { apart, documentNames, leastOwnFirst } from '../charts/reuse-documents.ts'
import { html, type Markup } from '../markup.ts'
import { type ReportContext, table } from './context.ts'
import { figure } from './figure.ts'

/** Pairs whose passages are laid out; the others are in the data. */
const PAIRS = 40
const PASSAGES = 5

const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)} %`)

function documents(reuse: Reuse, names: ReadonlyMap<string, string>, { say, day }: ReportContext): Markup {
  const rows = leastOwnFirst(reuse)
  return table(
    say('Phần riêng của từng văn bản', 'What is each document’s own'),
    [
      say('Văn bản', 'Document'),
      say('Ngày', 'Day'),
      say('Phần riêng', 'Novelty'),
      say('Có trong kế hoạch cấp trên', 'In the parent plan'),
      say('Gần nhất với', 'Nearest'),
      say('Số âm tiết được tính', 'Syllables counted'),
    ],
    rows.map(
      d =>
        html`<tr><th scope="row">${names.get(d.id)}</th><td class="nowrap">${day(d.date)}</td><td class="n">${percent(d.novelty)}</td><td class="n">${percent(d.fromParent)}</td><td>${d.nearest && html`${names.get(d.nearest.id)} (${percent(d.nearest.share)})`}</td><td class="n">${d.syllables - d.boilerplate}</td></tr>`,
    ),
  )
}

/** A pair that was laid side by side. */
function pairHtml(pair: ReusePair, names: ReadonlyMap<string, string>, { say }: ReportContext): Markup {
  const order = pair.direction === 'a_to_b' ? '→' : '↔'
  const passages = pair.passages!
  const more = passages.length - PASSAGES + pair.passagesLeftOff
  return html`<details class="long"><summary>${names.get(pair.a)} ${order} ${names.get(pair.b)} – ${percent(pair.sequences)}</summary>
<p class="soft small">${say(`${percent(pair.ofA)} của văn bản thứ nhất, ${percent(pair.ofB)} của văn bản thứ hai`, `${percent(pair.ofA)} of the first, ${percent(pair.ofB)} of the second`)}${pair.direction === 'unknown' && html`; ${say('không rõ bên nào trước', 'not known which came first')}`}</p>
${passages.slice(0, PASSAGES).map(p => html`<div class="pair"><blockquote>“${p.a.excerpt}”</blockquote><blockquote>“${p.b.excerpt}”</blockquote></div>`)}
${more > 0 && html`<p class="soft small">${say(`và ${more} đoạn nữa`, `and ${more} more passages`)}</p>`}</details>`
}

export function reuseSection(context: ReportContext, charts: Charts): Markup | '' {
  const {
    comparison: { reuse },
    say,
  } = context
  if (!reuse) return ''
  const names = documentNames(reuse)
  const pairs = apart(reuse).filter(p => p.passages?.length)
  return html`<section aria-labelledby="trung-lap"><h2 id="trung-lap">${say('Câu chữ dùng lại', 'Text in common')}</h2>
<p>${say(
    `Phần riêng (novelty) là tỷ lệ âm tiết không nằm trong chuỗi ${reuse.sequenceLength} âm tiết nào cũng có ở văn bản của phong trào khác không ra đời sau nó; không tính phần khuôn mẫu (tiêu đề, viện dẫn, nơi nhận, chữ ký). Chỉ so trong các văn bản đã đọc.`,
    `Novelty is the share of syllables in no sequence of ${reuse.sequenceLength} that also stands in a document of another campaign which is not later; boilerplate (heading, citations, recipients, signature) aside. Only the documents that were read are compared.`,
  )}</p>
${charts.reuse.map(figure)}
<h3>${say('Từng văn bản', 'Document by document')}</h3>${documents(reuse, names, context)}
${pairs.length > 0 && html`<h3>${say('Đoạn trùng', 'Passages')}</h3>${pairs.slice(0, PAIRS).map(p => pairHtml(p, names, context))}`}
${pairs.length > PAIRS && html`<p class="soft">${say(`Còn ${pairs.length - PAIRS} cặp nữa trong tệp dữ liệu.`, `${pairs.length - PAIRS} more pairs are in the data file.`)}</p>`}</section>`
}

/** A set of records as one page: the list of documents, then each with every value beside its sentence. */
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, type Language, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { date } from '../describe.ts'
import { doubtMark, sourcedOf } from '../doubt.ts'
import { factWords } from '../fact-words.ts'
import { html, type Markup } from '../markup.ts'
import { byIssuer } from '../order.ts'
import { page } from '../page.ts'
import { quotesOf } from '../sentence.ts'
import type { UnreadFile } from '../types.ts'

const say = (lang: Language, vi: string, en: string): string => (lang === 'vi' ? vi : en)

function overview(records: readonly CampaignRecord[], lang: Language): Markup {
  const name = say(lang, 'Danh sách văn bản', 'Documents')
  const rows = records.map((r, i) => {
    const doubts = sourcedOf(r).filter(([, s]) => isDoubtful(s)).length
    return html`<tr><td class="n">${i + 1}</td><th scope="row"><a href="#vb-${i + 1}">${r.source.fileName}</a></th><td>${r.issuer?.value.name}</td><td class="nowrap">${r.number?.value.raw}</td><td class="nowrap">${r.issuedDate && date(r.issuedDate.value, lang)}</td><td>${r.title?.value ?? r.publication?.value.headline}</td><td>${codeLabel('RecordStatus', r.status, lang)}</td><td class="n">${doubts || ''}</td></tr>`
  })
  const head = [
    say(lang, 'STT', 'No.'),
    say(lang, 'Tệp', 'File'),
    pathLabel('issuer', lang),
    pathLabel('number', lang),
    pathLabel('issuedDate', lang),
    pathLabel('title', lang),
    pathLabel('status', lang),
    say(lang, 'Giá trị cần xem', 'Values to look at'),
  ]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map(h => html`<th scope="col">${h}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function valueHtml(field: string, value: Sourced<unknown>, text: string, lang: Language): Markup {
  const doubt = doubtMark(value, lang)
  const quotes = quotesOf(text, value.evidence)
  const place = value.evidence[0]?.page
  return html`<li><span class="text">${factWords(field, value.value, lang)}</span>${doubt && html` <span class="tag warn">${doubt}</span>`}${quotes && html`<blockquote class="text">“${quotes}”${place !== undefined && html`<cite>${say(lang, 'trang', 'page')} ${place}</cite>`}</blockquote>`}</li>`
}

function recordHtml(r: CampaignRecord, at: number, lang: Language): Markup {
  const fields = Map.groupBy(sourcedOf(r), ([field]) => field)
  const blocks = [...fields].map(
    ([field, values]) => html`<h3>${pathLabel(field, lang)}</h3><ul>${values.map(([, s]) => valueHtml(field, s, r.text, lang))}</ul>`,
  )
  const gaps = Object.entries(r.absences).map(([path, why]) => `${pathLabel(path, lang)}: ${codeLabel('Absence', why, lang)}`)
  const findings = r.diagnostics.map(d => html`<li>${say(lang, d.message, d.messageEn)}</li>`)
  const heading = [r.source.fileName, r.number?.value.raw].filter(Boolean).join(', ')
  return html`<section id="vb-${at}" aria-label="${at}. ${heading}"><h2>${at}. ${heading}</h2>
${findings.length > 0 && html`<ul class="warn">${findings}</ul>`}
<details><summary>${say(lang, 'Các giá trị và câu trích', 'Values and their sentences')}</summary>${blocks}
${gaps.length > 0 && html`<h3>${say(lang, 'Không có giá trị', 'No value')}</h3><p>${gaps.join('; ')}.</p>`}</details></section>`
}

export function recordsPage(given: readonly CampaignRecord[], unread: readonly UnreadFile[], lang: Language, at?: string): string {
  const records = [...given].sort(byIssuer)
  const title = say(lang, 'Bản tổng hợp văn bản thi đua', 'Records of emulation documents')
  const made = at ? say(lang, `; lập ngày ${date(at.slice(0, 10), lang)}`, `; made on ${at.slice(0, 10)}`) : ''
  const readers = [...new Set(records.map(r => `${r.extractor.name} ${r.extractor.version}`))].sort().join(', ')
  const body = html`<header><h1>${title}</h1></header><main>${overview(records, lang)}
${unread.length > 0 && html`<h2>${say(lang, 'Không mở được', 'Not opened')}</h2><ul>${unread.map(f => html`<li>${f.uri}: ${f.message[lang]}</li>`)}</ul>`}
${records.map((r, i) => recordHtml(r, i + 1, lang))}</main>
<footer><p>${say(lang, `Nguồn: ${records.length} văn bản, đọc bằng ${readers}${made}.`, `Source: ${records.length} documents, read by ${readers}${made}.`)}</p></footer>`
  return page({ lang, title, body })
}

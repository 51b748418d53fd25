/**
 * A comparison as one page for people: nothing but this file is needed to read it, print it, or send it on.
 */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import { chartsOf } from '../charts/index.ts'
import { html, type Markup } from '../markup.ts'
import { page } from '../page.ts'
import { cascades } from './cascade.ts'
import { contextOf, type ReportContext } from './context.ts'
import { ledger } from './ledger.ts'
import { matrices } from './matrices.ts'
import { reuseSection } from './reuse.ts'
import { submissions } from './submissions.ts'
import { summary } from './summary.ts'

const titleOf = ({ say }: ReportContext): string => say('Báo cáo tổng hợp phong trào thi đua', 'Report on emulation campaigns')

/** The line that a citation of the report needs: from how many documents, read by what, when. */
export function sourceLine({ comparison: c, say }: Pick<ReportContext, 'comparison' | 'say'>, at: string | null): string {
  const made = at ? say(`; lập ngày ${at.slice(0, 10).split('-').reverse().join('/')}`, `; made on ${at.slice(0, 10)}`) : ''
  return say(
    `Nguồn: ${c.records.length} văn bản, đọc bằng ${c.extractors.join(', ')}${made}.`,
    `Source: ${c.records.length} documents, read by ${c.extractors.join(', ')}${made}.`,
  )
}

function sources({ comparison, say, day }: ReportContext): Markup {
  const rows = comparison.records.map(
    r =>
      html`<li>${r.fileName}${r.number && html` – ${r.number}`}${r.issuedDate && html`, ${day(r.issuedDate)}`}${r.issuer && html`, ${r.issuer}`}</li>`,
  )
  return html`<details class="long"><summary>${say('Danh sách văn bản', 'Documents')} (${comparison.records.length})</summary><ul>${rows}</ul></details>`
}

export interface ReportOptions {
  lang: Language
  /** when it is made, ISO 8601; left out of the page where it is not given */
  at?: string
}

export function comparisonPage(comparison: Comparison, { lang, at }: ReportOptions): string {
  const context = contextOf(comparison, lang)
  const { say } = context
  const charts = chartsOf(comparison, lang)
  const sections: [string, string, Markup | ''][] = [
    ['tong-quan', say('Tổng quan', 'Summary'), summary(context)],
    ['nop-ke-hoach', say('Tình hình nộp kế hoạch', 'Submissions'), submissions(context)],
    ['doi-chieu', say('Đối chiếu cấp trên', 'Against the parent'), cascades(context)],
    ['bang-va-hinh', say('Bảng và hình', 'Matrices and pictures'), matrices(context, charts)],
    ['trung-lap', say('Câu chữ dùng lại', 'Text in common'), reuseSection(context, charts)],
    ['so-ghi-nhan', say('Sổ ghi nhận', 'Ledger'), ledger(context)],
  ]
  const shown = sections.filter(([, , body]) => body)
  const [only] = comparison.families.length === 1 ? comparison.families : []
  const body = html`<header><h1>${titleOf(context)}</h1>${only && html`<p>${context.familyName(only.id)}</p>`}<p><strong>${say(comparison.asOfNote, comparison.asOfNoteEn)}</strong></p></header>
<nav aria-label="${say('Mục lục', 'Contents')}"><ul>${shown.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>${shown.map(([, , section]) => section)}</main>
<footer><p>${sourceLine(context, at ?? null)} ${say(comparison.asOfNote, comparison.asOfNoteEn)}</p>${sources(context)}</footer>`
  return page({ lang, title: titleOf(context), body })
}

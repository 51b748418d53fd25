/** One page to read or print: no scripts, nothing loaded, every word of the draft escaped. */
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile, CheckResult, Finding } from '../finding.ts'
import { levelLabels } from '../words.ts'
import type { Reporter } from './types.ts'
import { countsInWords, messageOf, placeInWords, STATES, sumOf, WORDS } from './words.ts'
import { escapeXml as e } from './xml.ts'

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 "Times New Roman",serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;overflow-wrap:anywhere}ol{list-style:none;padding:0}
li.finding{border-left:.35rem solid;padding:.1rem .9rem;margin:1rem 0;break-inside:avoid}.error{border-color:#b3261e}.warning{border-color:#9a6700}.info{border-color:#3b6ea5}
.where{font-size:.9rem}blockquote{margin:.3rem 0;font-style:italic}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .7rem;margin:.3rem 0}dt{font-weight:bold}dd{margin:0}
table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .5rem;text-align:left;vertical-align:top}`

function findingHtml(f: Finding, lang: Language): string {
  const row = (word: string, text: string) => `<dt>${e(word)}</dt><dd>${e(text)}</dd>`
  const rows = [
    ...f.related.map(r => row((r.of === 'parent' ? WORDS.parent : WORDS.elsewhere)[lang], `“${r.sentence}”`)),
    ...(f.expected ? [row(WORDS.expected[lang], f.expected[lang])] : []),
    ...(f.basis ? [row(WORDS.basis[lang], f.basis[lang])] : []),
    row(WORDS.mend[lang], f.mend[lang]),
  ]
  return `<li class="finding ${f.severity}"><p class="where"><strong>${e(levelLabels[f.severity][lang])}</strong> · ${e(placeInWords(f, lang))} · <code>${e(f.rule)}</code></p>
<p>${e(messageOf(f, lang))}</p><blockquote>“${e(f.sentence)}”</blockquote><dl>${rows.join('')}</dl></li>`
}

function fileHtml({ path, result, problem }: CheckedFile, lang: Language): string {
  const head = `<section><h2>${e(path)}</h2>`
  const refused = problem ?? result.refused
  if (refused) return `${head}<p>${e(refused[lang])}</p></section>`
  return `${head}${resultHtml(result!, lang)}</section>`
}

function resultHtml(result: CheckResult, lang: Language): string {
  const found = result.findings.length
    ? `<p>${e(countsInWords(result.counts, lang))}</p><ol>${result.findings.map(f => findingHtml(f, lang)).join('\n')}</ol>`
    : `<p>${e(WORDS.clean[lang])}</p>`
  const accepted = result.accepted.map(f => `<p>${e(WORDS.accepted[lang])}: <code>${e(f.rule)}</code> – ${e(f.reason)}</p>`).join('')
  const targets = result.targets.map(
    t => `<tr><th>${e(STATES[t.state][lang])}</th><td>${e(t.parent)}</td><td>${e(t.child ?? '')}</td></tr>`,
  )
  const table = targets.length ? `<h3>${e(WORDS.targets[lang])}</h3><table>${targets.join('')}</table>` : ''
  return `${found}${accepted}${table}`
}

export const html: Reporter = (files, { lang }) => {
  const total = sumOf(files.flatMap(f => (f.result ? [f.result.counts] : [])))
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(WORDS.title[lang])}</title><style>${STYLE}</style></head>
<body><h1>${e(WORDS.title[lang])}</h1><p>${files.length} ${e(WORDS.files[lang])}: ${e(countsInWords(total, lang))}</p>
${files.map(f => fileHtml(f, lang)).join('\n')}
</body></html>`
}

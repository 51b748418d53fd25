/** A comparison of two versions as a page: facts with both sentences, then the whole text with what was taken out and put in. */
import type { DiffFact, FactChange, RecordDiff, TextSegment } from '../../../schemas/diff.ts'
import { type Language, pathLabel } from '../../../schemas/labels.ts'
import { factWords } from '../fact-words.ts'
import { html, type Markup } from '../markup.ts'
import { page } from '../page.ts'
import { counts, partWords, says, versionWords, WORDS } from './words.ts'

/** Unchanged stretches that are longer are folded away but for their ends. */
const LONG = 900
const ENDS = 250

const factHtml = (field: string, fact: DiffFact | null, lang: Language): Markup =>
  fact
    ? html`<span class="text">${factWords(field, fact.value, lang)}</span>${!says(factWords(field, fact.value, lang), fact.sentence) && html`<blockquote class="text">${fact.sentence}</blockquote>`}`
    : html`<span class="soft">${WORDS.none[lang]}</span>`

function table(caption: string, changes: readonly FactChange[], lang: Language): Markup {
  const row = ({ field, kind, a, b, parts }: FactChange) => {
    const unlike = partWords(field, parts, lang)
    return html`<tr><th scope="row">${pathLabel(field, lang)}</th><td><span class="tag">${WORDS[kind][lang]}</span>${unlike && html`<br><span class="small soft">${WORDS.unlike[lang]}: ${unlike}</span>`}</td><td>${factHtml(field, a, lang)}</td><td>${factHtml(field, b, lang)}</td></tr>`
  }
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr><th scope="col">${WORDS.field[lang]}</th><th scope="col">${WORDS.change[lang]}</th><th scope="col">${WORDS.first[lang]}</th><th scope="col">${WORDS.second[lang]}</th></tr></thead><tbody>${changes.map(row)}</tbody></table></div>`
}

function segmentHtml({ kind, textA, textB }: TextSegment): Markup {
  if (kind !== 'same') return html`${textA && html`<del>${textA}</del>`}${textB && html`<ins>${textB}</ins>`}`
  if (textB.length <= LONG) return html`${textB}`
  const [from, to] = [textB.indexOf(' ', ENDS), textB.lastIndexOf(' ', textB.length - ENDS)]
  if (from < 0 || to <= from) return html`${textB}`
  return html`${textB.slice(0, from)}<details><summary>…</summary><div class="text">${textB.slice(from, to)}</div></details>${textB.slice(to)}`
}

export function diffPage(diff: RecordDiff, lang: Language): string {
  const body = html`<main><h1>${WORDS.title[lang]}</h1>
<p><strong>${WORDS.first[lang]}:</strong> ${versionWords(diff.a, lang)}<br><strong>${WORDS.second[lang]}:</strong> ${versionWords(diff.b, lang)}</p>
<h2>${WORDS.facts[lang]} (${diff.facts.length})</h2>
${diff.facts.length ? table(WORDS.facts[lang], diff.facts, lang) : html`<p>${WORDS.noFacts[lang]}</p>`}
${diff.readings.length > 0 && html`<h2>${WORDS.readings[lang]} (${diff.readings.length})</h2><p class="soft">${WORDS.readingsNote[lang]}</p>${table(WORDS.readings[lang], diff.readings, lang)}`}
<h2>${WORDS.text[lang]}</h2>
<p class="soft">${counts(diff, lang)}${diff.coarse && html`<br>${WORDS.coarse[lang]}`}</p>
<div class="text">${diff.text.map(segmentHtml)}</div></main>`
  return page({ lang, title: `${WORDS.title[lang]}: ${diff.a.fileName}, ${diff.b.fileName}`, body })
}

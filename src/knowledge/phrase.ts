/**
 * The small phrase language of the data files, so that a spelling is added in data/ and not in code.
 * Reads: phrases such as "hiệu quả quản trị [và] hành chính công [cấp (tỉnh|xã)]". Writes: pattern source, look-up tables.
 *   [x] may be missing · (a|b) one of · <name> a list made of the words of a macro ("người dân, tổ chức và doanh nghiệp")
 */
import { NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../text/boundary.ts'
import { foldInPlace, stripAccents } from '../text/fold.ts'

export type Macros = Readonly<Record<string, readonly string[]>>

/** White space inside a name: hard-wrapped text breaks anywhere, but two blank lines end it. Bounded, so that matching stays linear. */
export const GAP = '\\s{1,4}'
const NO_GAP = '\\s{0,4}'

const bareCache = new Map<string, string>()
/** One letter without its marks, if that keeps the length. */
const bare = (c: string): string => {
  let out = bareCache.get(c)
  if (out === undefined) {
    const stripped = stripAccents(c)
    out = stripped.length === c.length ? stripped : c
    bareCache.set(c, out)
  }
  return out
}

/** Folded text without accents and of the same length: what OCR and unaccented pages leave of a long name is still found. */
export const skeleton = (folded: string): string => folded.replace(/[^\p{ASCII}]/gu, bare)

const PUNCTUATION = new Set([',', '-', '/', '&'])

interface Part {
  source: string
  optional: boolean
  punctuation: boolean
}

function join(parts: readonly Part[]): string {
  const pivot = parts.findIndex(p => !p.optional)
  if (pivot < 0) throw new Error('a phrase needs one part that must be there')
  const gap = (a: Part | undefined, b: Part | undefined) => (a?.punctuation || b?.punctuation ? NO_GAP : GAP)
  return parts
    .map((part, i) => {
      if (i < pivot) return `(?:${part.source}${gap(part, parts[i + 1])})?`
      if (i === pivot) return part.source
      const source = `${gap(parts[i - 1], part)}${part.source}`
      return part.optional ? `(?:${source})?` : source
    })
    .join('')
}

/**
 * Pattern source of a phrase, for folded text ("accents: keep") or for its skeleton ("accents: drop").
 * Throws on a phrase that is not well formed: data are checked before they ship.
 */
export function compilePhrase(phrase: string, accents: 'keep' | 'drop', macros: Macros = {}): string {
  const shape = (s: string) => (accents === 'keep' ? foldInPlace(s) : skeleton(foldInPlace(s)))
  const tokens = phrase.normalize('NFC').match(/<[a-z_]+>|[[\]()|,/&-]|[^\s[\]()|,/&<>-]+/gu) ?? []
  let i = 0
  const word = (token: string): Part => {
    if (token.startsWith('<')) {
      const list = macros[token.slice(1, -1)]
      if (!list) throw new Error(`no macro ${token} (phrase "${phrase}")`)
      const one = `(?:${list.map(w => compilePhrase(w, accents)).join('|')})`
      return { source: `${one}(?:${NO_GAP}(?:,|/|-|${shape('và')}|${shape('hoặc')})${NO_GAP}${one}){0,5}`, optional: false, punctuation: false }
    }
    return { source: shape(token).replace(/[\\^$.*+?{}]/gu, '\\$&'), optional: false, punctuation: PUNCTUATION.has(token) }
  }
  const sequence = (closers: readonly string[]): string => {
    const parts: Part[] = []
    while (i < tokens.length && !closers.includes(tokens[i]!)) {
      const token = tokens[i++]!
      if (token === '[' || token === '(') {
        const close = token === '[' ? ']' : ')'
        const options: string[] = []
        do options.push(sequence(['|', close]))
        while (tokens[i++] === '|')
        if (tokens[i - 1] !== close) throw new Error(`"${close}" is missing in phrase "${phrase}"`)
        parts.push({ source: `(?:${options.join('|')})`, optional: token === '[', punctuation: false })
      } else parts.push(word(token))
    }
    return join(parts)
  }
  const source = sequence([])
  if (i < tokens.length) throw new Error(`unexpected "${tokens[i]}" in phrase "${phrase}"`)
  return source
}

export interface Lexicon<T> {
  /** the longest phrase that begins at `at` and ends at a word's end */
  longestAt: (text: string, at: number) => { value: T; end: number } | null
  /** source of a pattern that finds where any phrase begins */
  source: string
}

/** Many phrases behind one look-up. `notBefore`: what must not follow ("chuyển đổi số" before "doanh nghiệp" is another index). */
export function lexicon<T>(
  rows: readonly { value: T; phrases: readonly string[]; notBefore?: readonly string[] }[],
  accents: 'keep' | 'drop',
  macros: Macros = {},
): Lexicon<T> {
  const not = (row: { notBefore?: readonly string[] }) =>
    row.notBefore?.length ? `(?!${NO_GAP}(?:${row.notBefore.map(p => compilePhrase(p, accents, macros)).join('|')})${NOT_BEFORE_WORD})` : ''
  const compiled = rows.flatMap(row =>
    row.phrases.map(p => ({ value: row.value, source: `${compilePhrase(p, accents, macros)}${NOT_BEFORE_WORD}${not(row)}` })),
  )
  const sticky = compiled.map(({ value, source }) => ({ value, pattern: new RegExp(`${NOT_AFTER_WORD}${source}`, 'yu') }))
  return {
    source: compiled.map(c => c.source).join('|') || '(?!)',
    longestAt: (text, at) => {
      let best: { value: T; end: number } | null = null
      for (const { value, pattern } of sticky) {
        pattern.lastIndex = at
        const m = pattern.exec(text)
        if (m && at + m[0].length > (best?.end ?? at)) best = { value, end: at + m[0].length }
      }
      return best
    },
  }
}

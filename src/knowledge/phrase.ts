/**
 * The small phrase language of the data files, so that a spelling is added in data/ and not in code.
 * Reads: phrases such as "hiệu quả quản trị [và] hành chính công [cấp (tỉnh|xã)]". Writes: pattern source, look-up tables.
 *   [x] may be missing · (a|b) one of · <name> a list made of the words of a macro ("người dân, tổ chức và doanh nghiệp")
 */
import { NOT_BEFORE_WORD } from '../text/boundary.ts'
import { foldInPlace, stripAccents } from '../text/fold.ts'

export type Macros = Readonly<Record<string, readonly string[]>>

/** White space inside a name: hard-wrapped text breaks anywhere. Bounded, so that matching stays linear; plain spaces, see `spaced`. */
export const GAP = ' {1,4}'
const NO_GAP = ' {0,4}'

/** Every white space as one plain space of the same length: what the patterns of this file run on. */
export const spaced = (folded: string): string => folded.replace(/\s/gu, ' ')

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
export const skeleton = (folded: string): string => spaced(folded).replace(/[^\p{ASCII}]/gu, bare)

const ONE_WORD = /^[\p{L}\p{M}\p{N}]+$/u
const MARKS = new Set([',', '-', '/', '&'])
/** What ends a part, where one is open. */
const CLOSERS = new Set(['|', ')', ']'])

interface Part {
  source: string
  /** words with which it can begin */
  first: readonly string[]
  optional: boolean
  /** one word, which must be there */
  isWord: boolean
  /** begins or ends with a mark, before and behind which no space need stand */
  markFirst: boolean
  markLast: boolean
}

interface Sequence {
  source: string
  first: string[]
  /** words that it begins with in every form: those before the first group, list or mark */
  head: string[]
  markFirst: boolean
  markLast: boolean
}

function join(parts: readonly Part[]): string {
  const pivot = parts.findIndex(p => !p.optional)
  if (pivot < 0) throw new Error('a phrase needs one part that must be there')
  const gap = (a: Part | undefined, b: Part | undefined) => (a?.markLast || b?.markFirst ? NO_GAP : GAP)
  return parts
    .map((part, i) => {
      if (i < pivot) return `(?:${part.source}${gap(part, parts[i + 1])})?`
      if (i === pivot) return part.source
      const source = `${gap(parts[i - 1], part)}${part.source}`
      return part.optional ? `(?:${source})?` : source
    })
    .join('')
}

const firstWords = (parts: readonly Part[]): string[] => {
  const pivot = parts.findIndex(p => !p.optional)
  return parts.slice(0, pivot + 1).flatMap(p => p.first)
}

type Accents = 'keep' | 'drop'

/**
 * Pattern source of a phrase, for folded text ("accents: keep") or for its skeleton ("accents: drop").
 * Throws on a phrase that is not well formed: data are checked before they ship.
 */
export function compilePhrase(phrase: string, accents: Accents, macros: Macros = {}): Pick<Sequence, 'source' | 'first' | 'head'> {
  return new PhraseReader(phrase, accents, macros).read()
}

class PhraseReader {
  private readonly tokens: readonly string[]
  private at = 0
  private readonly phrase: string
  private readonly accents: Accents
  private readonly macros: Macros

  constructor(phrase: string, accents: Accents, macros: Macros) {
    this.tokens = phrase.normalize('NFC').match(/<[a-z_]+>|[[\]()|,/&-]|[^\s[\]()|,/&<>-]+/gu) ?? []
    this.phrase = phrase
    this.accents = accents
    this.macros = macros
  }

  read(): Sequence {
    return this.sequence([])
  }

  private sequence(closers: readonly string[]): Sequence {
    const parts: Part[] = []
    while (this.at < this.tokens.length && !closers.includes(this.tokens[this.at]!)) {
      const token = this.tokens[this.at++]!
      if (token === '[' || token === '(') parts.push(this.group(token))
      else parts.push(token.startsWith('<') ? this.list(token) : this.word(token))
    }
    const group = parts.findIndex(p => !p.isWord)
    const head = (group < 0 ? parts : parts.slice(0, group)).flatMap(p => p.first)
    return { source: join(parts), first: firstWords(parts), head, markFirst: parts[0]!.markFirst, markLast: parts.at(-1)!.markLast }
  }

  /** "[x]", "(a|b)", behind the bracket that opens it. */
  private group(open: '[' | '('): Part {
    const close = open === '[' ? ']' : ')'
    const options: Sequence[] = []
    do options.push(this.sequence(['|', close]))
    while (this.tokens[this.at++] === '|')
    if (this.tokens[this.at - 1] !== close) throw new Error(`"${close}" is missing in phrase "${this.phrase}"`)
    return {
      source: `(?:${options.map(o => o.source).join('|')})`,
      first: options.flatMap(o => o.first),
      optional: open === '[',
      isWord: false,
      markFirst: options.some(o => o.markFirst),
      markLast: options.some(o => o.markLast),
    }
  }

  /** "<name>" */
  private list(token: string): Part {
    const list = this.macros[token.slice(1, -1)]
    if (!list) throw new Error(`no macro ${token} (phrase "${this.phrase}")`)
    const items = list.map(w => compilePhrase(w, this.accents))
    const one = `(?:${items.map(x => x.source).join('|')})`
    return {
      source: `${one}(?:${NO_GAP}(?:,|/|-|${this.shape('và')}|${this.shape('hoặc')})${NO_GAP}${one})*`,
      first: items.flatMap(x => x.first),
      optional: false,
      isWord: false,
      markFirst: false,
      markLast: false,
    }
  }

  private word(token: string): Part {
    if (CLOSERS.has(token)) throw new Error(`unexpected "${token}" in phrase "${this.phrase}"`)
    const text = this.shape(token)
    const mark = MARKS.has(token)
    const isWord = ONE_WORD.test(text)
    return { source: text.replace(/[\\^$.*+?{}]/gu, '\\$&'), first: [text], optional: false, isWord, markFirst: mark, markLast: mark }
  }

  private shape(s: string): string {
    return this.accents === 'keep' ? foldInPlace(s) : skeleton(foldInPlace(s))
  }
}

export interface Lexicon<T> {
  /** the longest phrase that begins at `at` and ends at a word's end */
  longestAt: (text: string, at: number) => { value: T; end: number } | null
  /** words with which a phrase can begin: where to look */
  firstWords: readonly string[]
}

/** One phrase; its pattern is made when a text first has the words that it begins with. */
interface LexiconRow<T> {
  value: T
  /** place among all phrases: of two that are as long the first counts */
  order: number
  source: string
  pattern?: RegExp
}

/** Phrases by the words that they begin with, word after word. */
interface Branch<T> {
  rows: LexiconRow<T>[]
  next: Map<string, Branch<T>>
}

function branchOf<T>(root: Branch<T>, words: readonly string[]): Branch<T> {
  let branch = root
  for (const word of words) {
    const next: Branch<T> = branch.next.get(word) ?? { rows: [], next: new Map() }
    branch.next.set(word, next)
    branch = next
  }
  return branch
}

/** Plain spaces that may stand between two words, see `GAP`. */
const GAP_AT = / {0,4}/y
const WORD_AT = /[\p{L}\p{M}\p{N}]+/uy
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]$/u
/** On a skeleton, which has no accented letter left, the cheap class says the same; classes of all Unicode cost a millisecond a pattern to compile. */
export const SKELETON_WORD_ENDS = '(?![a-z\\d])'

type LexiconRows<T> = readonly { value: T; phrases: readonly string[]; notBefore?: readonly string[] }[]

/** All phrases, each on the branch of the words that it begins with. */
function treeOf<T>(rows: LexiconRows<T>, accents: Accents, macros: Macros): Branch<T> {
  const ends = accents === 'keep' ? NOT_BEFORE_WORD : SKELETON_WORD_ENDS
  const root: Branch<T> = { rows: [], next: new Map() }
  let order = 0
  for (const { value, phrases, notBefore = [] } of rows) {
    const not = notBefore.map(p => compilePhrase(p, accents, macros).source).join('|')
    for (const phrase of phrases) {
      const { source, first, head } = compilePhrase(phrase, accents, macros)
      const behind = not ? `(?!${NO_GAP}(?:${not})${ends})` : ''
      const row: LexiconRow<T> = { value, order: order++, source: `(?:${source})${ends}${behind}` }
      if (head.length) branchOf(root, head).rows.push(row)
      else for (const word of new Set(first)) branchOf(root, [word]).rows.push(row)
    }
  }
  return root
}

/**
 * Many phrases behind one look-up, kept by the words that they begin with: a pattern is compiled, and tried, only where a text has all of those.
 * `notBefore`: what must not follow ("chuyển đổi số" before "doanh nghiệp" is another index).
 */
export function lexicon<T>(rows: LexiconRows<T>, accents: Accents, macros: Macros = {}): Lexicon<T> {
  const root = treeOf(rows, accents, macros)
  return {
    firstWords: [...root.next.keys()],
    longestAt: (text, at) => {
      if (WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return null
      let best: { value: T; end: number; order: number } | null = null
      let branch: Branch<T> | undefined = root
      for (let word = at; branch.next.size > 0; ) {
        WORD_AT.lastIndex = word
        branch = branch.next.get(WORD_AT.exec(text)?.[0] ?? '')
        if (!branch) break
        GAP_AT.lastIndex = WORD_AT.lastIndex
        for (const row of branch.rows) {
          row.pattern ??= new RegExp(row.source, accents === 'keep' ? 'yu' : 'y')
          row.pattern.lastIndex = at
          const m = row.pattern.exec(text)
          const end = m ? at + m[0].length : at
          if (end > (best?.end ?? at) || (best && end === best.end && row.order < best.order)) best = { ...row, end }
        }
        GAP_AT.test(text)
        word = GAP_AT.lastIndex
      }
      return best && { value: best.value, end: best.end }
    },
  }
}

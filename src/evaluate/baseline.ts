/**
 * Documents against a page of scores that was committed before.
 * Reads: the page's table of documents. Writes: gains and losses.
 */
import type { Evaluation } from './evaluation.ts'

export interface Change {
  /** file name of a document, or "micro" for all facts */
  name: string
  /** F1 in per cent with one digit, as the page has it; null where it is not on the page, or no longer scored */
  before: number | null
  now: number | null
}

const ROW = /^\| (\S+) \| [\d.]+ \| [\d.]+ \| ([\d.]+) \| \d+ \|/gmu
/** The heading under which a page has its documents. */
const DOCUMENTS = /^## By document$/mu

/** F1 (in per cent) by document, and of "micro", as a page of scores says: rows of name, precision, recall, F1 and facts. */
export function readScores(page: string): Map<string, number> {
  const [whole = '', documents = ''] = page.split(DOCUMENTS)
  const rows = (text: string) => [...text.matchAll(ROW)].map(([, name, f1]) => [name!, Number(f1)] as const)
  return new Map([...rows(whole).filter(([name]) => name === 'micro'), ...rows(documents)])
}

const percent = (share: number): number => Number((100 * share).toFixed(1))

/** What is no longer as the page says, the whole first; documents in order of their names. */
export function changesSince(page: string, e: Evaluation): Change[] {
  const before = readScores(page)
  const now = new Map([['micro', percent(e.micro.f1)], ...e.documents.map(d => [d.file, percent(d.f1)] as const)])
  const names = new Set([...now.keys(), ...before.keys()])
  return [...names]
    .map(name => ({ name, before: before.get(name) ?? null, now: now.get(name) ?? null }))
    .filter(c => c.before !== c.now)
    .sort((a, b) => Number(b.name === 'micro') - Number(a.name === 'micro') || (a.name < b.name ? -1 : 1))
}

/** Lower than the page says, or gone. */
export const isLoss = ({ before, now }: Change): boolean => before !== null && (now === null || now < before)

/** A finding in one line: its level, whether it stands before or behind its words, the words, what is expected, what is shown beside it. */
import type { Finding } from '../../../src/check/finding.ts'

/** By rule, for each of its invalid examples in their order: its findings. */
export type Heard = Record<string, string[][]>

/** Long words by both their ends. */
const cut = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= 70 ? line : `${line.slice(0, 30)} … ${line.slice(-30)}`
}

export function inOneLine({ severity, place, evidence, expected, related }: Finding): string {
  const where = place.position === 'at' ? '' : ` ${place.position}`
  const beside = related.map(r => ` | ${r.of}: ${cut(r.evidence.quote)}`).join('')
  return `${severity}${where}: ${cut(evidence[0]!.quote)}${expected ? ` → ${expected.vi}` : ''}${beside}`
}

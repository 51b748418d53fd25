/** Names that are printed in capitals, in normal case. */
import { bodyCase, bodyHead } from '../knowledge/bodies.ts'
import { officeTitles } from '../knowledge/vocabulary.ts'
import { foldKey } from '../text/fold.ts'

const POSITIONS = new Map(officeTitles.map(t => [foldKey(t), t]))

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch", "ỦY BAN NHÂN DÂN" → "Ủy ban nhân dân"; an unknown office keeps a capital at its head alone. */
export function positionCase(text: string): string {
  const key = foldKey(text).replace(/[.,;:]+$/u, '')
  const known = POSITIONS.get(key)
  if (known) return known
  for (let cut = key.length; cut > 0; cut = key.lastIndexOf(' ', cut - 1)) {
    const head = POSITIONS.get(key.slice(0, cut))
    if (head) return `${head}${restCase(text.slice(cut))}`
  }
  return bodyHead(key) ? bodyCase(text) : sentenceCase(text)
}

/** Is it the name of an office, and nothing else? */
export const isPositionText = (s: string): boolean => POSITIONS.has(foldKey(s))

const restCase = (s: string) => (/\p{Ll}/u.test(s) ? s : s.toLowerCase())
export const sentenceCase = (s: string): string => {
  const lower = /\p{Ll}/u.test(s) ? s : s.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
/** Every word with a capital: names of units and persons. */
export const titleCase = (s: string): string => s.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, c => c.toUpperCase())

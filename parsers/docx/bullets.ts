/** Signs of Word's symbol fonts, which hold pictures at the places of letters. */

/** Low byte of a sign → the character that looks like it. */
const SYMBOL: Record<number, string> = { 42: '*', 43: '+', 45: '-', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 183: '•', 174: '→' }
const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
/** What stays as it is at the head of a list item; any other picture is written as a dash. */
const KEPT = /^[-–—+*•▪●○◦·]$/u
const PRIVATE = /[\uf020-\uf0ff]/u
const PRIVATES = new RegExp(PRIVATE.source, 'gu')

const isSymbolFont = (font: string): boolean => /^(?:Symbol|Wingdings|Webdings)/iu.test(font)

function sign(code: number, font: string): string | undefined {
  return /^Wingdings$/iu.test(font) ? WINGDINGS[code] : /^Symbol/iu.test(font) || !font ? SYMBOL[code] : undefined
}

/** Signs of symbol fonts in running text (U+F020–F0FF) as characters; what has no like is dropped. */
export const readSymbols = (text: string, font = ''): string => text.replace(PRIVATES, c => sign(c.charCodeAt(0) - 0xf000, font) ?? '')

/** Label of a bulleted item: `text` is w:lvlText, `font` the bullet's own. "-", "+", "•", "▪" stay, "➢" and other pictures become "-". */
export function bullet(text: string, font = ''): string {
  const raw = text.trim()
  if (!raw) return ''
  if (isSymbolFont(font) || PRIVATE.test(raw)) {
    const shown = [...raw].map(c => sign(c.codePointAt(0)! & 0xff, font)).join('')
    return KEPT.test(shown) ? shown : '-'
  }
  // Word's second bullet is the letter o of a typewriter font
  if (raw === 'o') return '○'
  return KEPT.test(raw) || /[\p{L}\p{N}]/u.test(raw) ? raw : '-'
}

/** A plan as the bytes of a format: numbering, bullets, letter case, spacing, line breaks. */
import fc from 'fast-check'
import type { Piece, Plan } from './plan.ts'

export interface Setting {
  format: 'md' | 'txt' | 'html'
  numbering: 'roman' | 'upper' | 'article' | 'decimal' | 'bare'
  /** what stands behind a label: "I.", "I/", "I -" */
  mark: '.' | '/' | ' -'
  bullet: '-' | '+' | '–'
  /** letters of the top headings */
  capitals: boolean
  colon: boolean
  bold: boolean
  itemEnd: ';' | '.' | ''
  /** text files: the width at which lines break, 0 for one line a paragraph */
  wrap: 0 | 72 | 90
  spaces: 'one' | 'two' | 'no-break'
  decomposed: boolean
  signatureFirst: boolean
}

export const setting: fc.Arbitrary<Setting> = fc.record({
  format: fc.constantFrom('md' as const, 'txt' as const, 'html' as const),
  numbering: fc.constantFrom('roman' as const, 'roman' as const, 'upper' as const, 'article' as const, 'decimal' as const, 'bare' as const),
  mark: fc.constantFrom('.' as const, '.' as const, '/' as const, ' -' as const),
  bullet: fc.constantFrom('-' as const, '-' as const, '+' as const, '–' as const),
  capitals: fc.boolean(),
  colon: fc.boolean(),
  bold: fc.boolean(),
  itemEnd: fc.constantFrom(';' as const, '.' as const, '' as const),
  wrap: fc.constantFrom(0 as const, 72 as const, 90 as const),
  spaces: fc.constantFrom('one' as const, 'one' as const, 'two' as const, 'no-break' as const),
  decomposed: fc.constantFrom(false, false, true),
  signatureFirst: fc.constantFrom(false, false, true),
})

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI']
const UPPER = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'I', 'K', 'L', 'M']
/** Only Roman labels are set with a dash, only Roman and decimal ones with a stroke. */
function label(s: Setting, depth: 0 | 1, n: number): string {
  if (depth === 1) return s.numbering === 'decimal' ? '' : `${n}${s.mark === '/' ? '/' : '.'} `
  switch (s.numbering) {
    case 'roman':
      return `${ROMAN[n - 1]}${s.mark} `
    case 'upper':
      return `${UPPER[n - 1]}. `
    case 'article':
      return `Điều ${n}. `
    case 'decimal':
      return `${n}${s.mark === '/' ? '/' : '.'} `
    case 'bare':
      return ''
  }
}

interface Set {
  text: string
  heading: 0 | 1 | null
  bold: boolean
}

function setPieces(sections: readonly { pieces: Piece[] }[], s: Setting): Set[] {
  const out: Set[] = []
  sections.forEach((section, i) => {
    let below = 0
    section.pieces.forEach((p, k) => {
      if (p.as === 'heading') {
        if (p.depth === 1) below++
        const capital = p.depth === 0 && (s.capitals || s.numbering === 'bare')
        const decimal = s.numbering === 'decimal' && p.depth === 1 ? `${i + 1}.${below}. ` : ''
        const end = s.colon && p.depth === 1 ? ':' : ''
        out.push({
          text: `${label(s, p.depth, p.depth ? below : i + 1)}${decimal}${capital ? p.text.toUpperCase() : p.text}${end}`,
          heading: p.depth,
          bold: s.bold || s.numbering === 'bare',
        })
      } else if (p.as === 'item') {
        const next = section.pieces[k + 1]
        const end = next?.as === 'item' ? s.itemEnd : s.itemEnd && '.'
        out.push({ text: `${s.bullet} ${p.text}${end}`, heading: null, bold: false })
      } else out.push({ text: p.text, heading: null, bold: false })
    })
  })
  return out
}

const wrapped = (text: string, width: number): string => {
  if (!width) return text
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line && line.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.join('\n')
}
const escaped = (s: string) => s.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

/** The frame of a site: all its numbers and dates are nobody's. */
const FRAME_ABOVE =
  '<nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav><div class="ticker">VN-Index 1.250,35 (+0,85%) USD 25.310 Vàng 78.500.000</div>'
const FRAME_BELOW =
  '<aside><h3>Tin liên quan</h3><ul><li><a href="/1">Sở Nội vụ ban hành Kế hoạch số 99/KH-SNV ngày 01/02/2024</a></li><li><a href="/2">Tặng Giấy khen cho 25 tập thể</a></li></ul></aside><footer>Lượt xem: 1.234 - Đang trực tuyến: 56</footer>'

export function render(plan: Plan, s: Setting): string {
  const space = { one: ' ', two: '  ', 'no-break': '\u00a0' }[s.spaces]
  // between two words in the middle of a line: the first space of every third word
  const spaced = (t: string) => t.replace(/(?<=\p{L}{3}) (?=\p{L}{4})/gu, space)
  const tail = s.signatureFirst
    ? [plan.signature, ['Nơi nhận:', ...plan.recipients.map(listed)]]
    : [['Nơi nhận:', ...plan.recipients.map(listed)], plan.signature]
  const body = setPieces(plan.sections, s)
  const text = { md: markdown, txt: plainText, html }[s.format]()
  return s.decomposed ? text.normalize('NFD') : text

  function listed(r: string, i: number) {
    return `- ${r}${i < plan.recipients.length - 1 ? ';' : '.'}`
  }
  function markdown() {
    const strong = (t: string) => `**${t}**`
    const blocks = [
      ...plan.head,
      `# ${plan.title[0]}`,
      strong(plan.title[1]!),
      ...plan.preamble.map(spaced),
      ...body.map(b => (b.heading === 0 ? `## ${b.text}` : b.bold ? strong(b.text) : spaced(b.text))),
      plan.closing,
      ...tail.flat(),
    ]
    return `${blocks.join('\n\n')}\n`
  }
  function plainText() {
    const blocks = [...plan.head, ...plan.title, ...plan.preamble.map(spaced), ...body.map(b => spaced(b.text)), plan.closing].map(t =>
      wrapped(t, s.wrap),
    )
    return `${[...blocks, ...tail.map(lines => lines.join('\n'))].join('\n\n')}\n`
  }
  function html() {
    const p = (t: string, bold = false) => `<p>${bold ? `<b>${escaped(t)}</b>` : escaped(spaced(t))}</p>`
    const blocks = [
      ...plan.head.map(t => p(t)),
      ...plan.title.map(t => p(t, true)),
      ...plan.preamble.map(t => p(t)),
      ...body.map(b => p(b.text, b.bold)),
      p(plan.closing),
      ...tail.flat().map(t => p(t)),
    ]
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>${FRAME_ABOVE}<main><article>${blocks.join('\n')}</article></main>${FRAME_BELOW}</body></html>`
  }
}

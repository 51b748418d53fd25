/** Long sources are read in pieces: nothing is lost, and what stands apart in one piece stands apart in several. */
import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { pieces } from '../../parsers/markdown/pieces.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const clause = (i: number): string =>
  `## ${i}. Nội dung thứ ${i}\n\nCác đơn vị thực hiện việc thứ ${i} theo kế hoạch đã giao.\n\n- Việc a) của mục ${i};\n\n- Việc b) của mục ${i}.\n\n`
const long = Array.from({ length: 400 }, (_, i) => clause(i + 1)).join('')

test('a short source is one piece', () => {
  expect(pieces('# KẾ HOẠCH\n\nThi đua.\n\n')).toEqual([{ start: 0, text: '# KẾ HOẠCH\n\nThi đua.' }])
})

test('pieces stand in the source at their starts, and only blanks stand between them', () => {
  for (const source of [long, `${'x\n'.repeat(30_000)}`, 'từ '.repeat(30_000), 'a'.repeat(50_000), `đầu${'\r\n'.repeat(20_000)}- cuối`]) {
    const all = pieces(source)
    expect(all.length).toBeGreaterThan(1)
    let at = 0
    for (const { start, text } of all) {
      expect(source.slice(at, start).trim()).toBe('')
      expect(source.slice(start, start + text.length)).toBe(text)
      expect(text.length).toBeLessThan(40_000)
      at = start + text.length
    }
    expect(source.slice(at).trim()).toBe('')
  }
})

test('no sign is cut into halves', () => {
  // one letter before them: a cut at an even place would fall between two halves
  const all = pieces(`a${'🙂'.repeat(20_000)}`)
  expect(all.length).toBeGreaterThan(1)
  for (const { text } of all) expect(text.isWellFormed()).toBe(true)
})

test('fences and footnotes keep a source in one piece', () => {
  expect(pieces(`${long}\`\`\`\nmã\n\`\`\`\n`)).toHaveLength(1)
  expect(pieces(`${long}Theo quy định[^1].\n\n[^1]: Chú thích.\n`)).toHaveLength(1)
})

test('blocks of a long source are those of its clauses, with their places', async () => {
  expect(pieces(long).length).toBeGreaterThan(3)
  const whole = await parseMarkdown(bytes(long))
  const one = await parseMarkdown(bytes(clause(7)))
  const shape = (n: (typeof one)['children'][number]) => n.type
  expect(whole.children.map(shape)).toEqual(Array.from({ length: 400 }, () => one.children.map(shape)).flat())
  expect(whole.text.split('\n').filter(line => line.includes('mục 400'))).toHaveLength(2)
  const places = whole.children.flatMap(n =>
    'data' in n && n.data && 'source' in n.data && n.data.source ? [n.data.source as { start: number; end: number }] : [],
  )
  expect(places.length).toBe(whole.children.length)
  for (const [i, place] of places.entries()) {
    const said = whole.text.slice(whole.children[i]!.position.start.offset, whole.children[i]!.position.end.offset)
    expect(long.slice(place.start, place.end)).toContain(said.replace(/^- /u, '').trim().slice(0, 20))
  }
})

test('a line that ends with "\\r" alone is a line', async () => {
  const { text } = await parseText(bytes('SỞ NỘI VỤ\rSố: 4/KH-SNV\r\rKẾ HOẠCH\r\rThi đua.'))
  expect(text).toContain('KẾ HOẠCH')
  expect(text).toContain('Số: 4/KH-SNV')
})

import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../scripts/corpus/markdown.ts'
import { Counter, readLevels } from '../../scripts/corpus/numbering.ts'
import { readSource } from '../../scripts/corpus/read.ts'
import { sources } from '../../scripts/corpus/sources.ts'

const source = (body: string, levels = 'I. | 1. | a)') => readSource('thu', `---\nlevels: ${levels}\n---\n\n${body}\n`)

describe('numbering of the sources', () => {
  test('each level starts again under a new one above it', () => {
    const counter = new Counter(readLevels('I. | 1. | a)'))
    expect([0, 1, 2, 2, 1, 2, 0, 1].map(level => counter.next(level))).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.'])
  })

  test('dotted levels show the numbers above them', () => {
    const counter = new Counter(readLevels('I. | 1. | 1.1.'))
    expect([0, 0, 0, 0, 1, 1, 2, 2].map(level => counter.next(level))).toEqual(['I.', 'II.', 'III.', 'IV.', '1.', '2.', '2.1.', '2.2.'])
  })

  test('a label typed by hand does not count: d) đ) e)', () => {
    const letters = Array.from({ length: 4 }, () => '###. việc')
    const text = toMarkdown(source(['# Nội dung', '## Việc', ...letters, 'đ) việc', '###. việc'].join('\n\n')))
    expect(text.match(/^.\)/gmu)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'])
  })
})

describe('the dialect', () => {
  test.each([
    ['a block it does not know', '::: khung\nchữ\n:::', /unknown block/u],
    ['a block that is not closed', '::: title\nKẾ HOẠCH', /not closed/u],
    ['emphasis that is not closed', '**Nơi nhận:', /not closed/u],
    ['a row with another number of cells', '| a | b |\n| --- | --- |\n| một |', /number of cells/u],
    ['widths without a table', '{widths: 1 2}\nđoạn', /without a table/u],
    ['a letterhead with one column', '::: letterhead\nỦY BAN\n:::', /1 columns/u],
    ['a level without numbering', '#### sâu quá', /no numbering/u],
  ])('refuses %s', (_, body, says) => {
    expect(() => source(body)).toThrow(says)
  })

  test('every sign of a footnote has its note, and the other way round', () => {
    for (const { slug, blocks, notes } of sources()) {
      const signs = blocks.flatMap(b => ('runs' in b ? b.runs : [])).flatMap(run => run.note ?? [])
      expect(signs, slug).toEqual([...notes.keys()])
    }
  })
})

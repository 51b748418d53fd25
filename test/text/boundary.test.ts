import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyOf, bounded, literal, words } from '../../src/text/boundary.ts'

const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(m => m[0])

describe('bounded', () => {
  test.each([
    ['thi', 'thi đua, thiếu, Đợt thi', ['thi', 'thi']],
    ['thi', 'thiếu niên tranh thiện', []],
    ['đua', 'thi đua; đuan; xđua', ['đua']],
    ['số', 'số, Số; cơsố 1số', ['số']],
    ['năm', 'năm 2024, nămmới, n\u0103m', ['năm', 'năm']],
    ['ế', 'thiếu', []],
    ['a|an', 'an toàn', ['an']],
    ['05', '05 tập thể, 2005, 050', ['05']],
    ['sở', 'Sở Nội vụ, cơ sở', ['sở']],
  ])('%s in %j', (source, text, expected) => {
    expect(found(bounded(source), text)).toEqual(expected)
  })

  test('a mark that stands behind a letter belongs to the word', () => {
    // decomposed "thiếu": the marks of ế follow its e
    expect(found(bounded('thie'), 'thiếu'.normalize('NFD'))).toEqual([])
  })

  test('the flags asked for are kept and "u" is added once', () => {
    expect(bounded('a').flags).toBe('gu')
    expect(bounded('a', 'u').flags).toBe('u')
    expect(bounded('a', 'gi').flags).toBe('giu')
  })
})

/** Syllables with every kind of letter that ASCII classes break. */
const SYLLABLES = ['thiếu', 'được', 'nghiệp', 'đẩy', 'ỷ', 'quý', 'ứng', 'phường', 'ĐẮK', 'Ủy', 'hoà', 'khoẻ', 'Ư']
const syllable = fc.constantFrom(...SYLLABLES)

describe('properties', () => {
  test('no boundary inside a Vietnamese word: a proper part of a syllable is never a word', () => {
    fc.assert(
      fc.property(syllable, fc.nat(), fc.nat(), fc.boolean(), (s, a, b, nfd) => {
        const word = nfd ? s.normalize('NFD') : s
        const from = a % word.length
        const to = from + 1 + (b % (word.length - from))
        fc.pre(to - from < word.length)
        expect(found(bounded(literal(word.slice(from, to))), `(${word})`)).toEqual([])
      }),
    )
  })

  test('words() cuts a text into whole syllables with their offsets', () => {
    const separator = fc.constantFrom(' ', ', ', '; ', ' - ', '/', '\n', '…', '“')
    fc.assert(
      fc.property(fc.array(fc.tuple(syllable, separator)), pairs => {
        const text = pairs.flat().join('')
        const got = [...words(text)]
        expect(got.map(w => w.text)).toEqual(pairs.map(([s]) => s))
        for (const w of got) expect(text.slice(w.start, w.end)).toBe(w.text)
      }),
    )
  })

  test('literal() matches its text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), s => {
        expect(new RegExp(`^${literal(s)}$`, 'u').exec(s)?.[0]).toBe(s)
      }),
    )
  })

  test('anyOf() takes the longest phrase, over any white space', () => {
    expect(found(bounded(anyOf(['ủy ban', 'ủy ban nhân dân'])), 'ủy ban\nnhân  dân và ủy ban')).toEqual(['ủy ban\nnhân  dân', 'ủy ban'])
  })
})

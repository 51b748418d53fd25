/** Two versions that differ little, much, or only in how they were read. */
import { describe, expect, it } from 'vitest'
import type { RecordDiff, TextSegment } from '../../schemas/diff.ts'
import { diffRecords } from '../../src/compare/diff/index.ts'
import { hunksOf } from '../../src/export/diff/hunks.ts'
import { diffPage, diffText } from '../../src/export/diff/index.ts'
import { plan } from '../extract/document.ts'

const lines = ['I. NỘI DUNG', '- Tặng Giấy khen cho tối đa 05 tập thể.']
const diff = diffRecords(plan(...lines), plan(...lines.slice(0, 1), '- Tặng Giấy khen cho tối đa 03 tập thể.'))
const same = diffRecords(plan(...lines), plan(...lines))

const keep = (text: string): TextSegment => ({ ...diff.text[0]!, kind: 'same', textA: text, textB: text })
const change = (textA: string, textB: string): TextSegment => ({ ...diff.text[0]!, kind: 'changed', textA, textB })
const of = (...text: TextSegment[]): RecordDiff => ({ ...diff, text })
/** Places as a reader sees them, side B. */
const places = (...text: TextSegment[]) => hunksOf(of(...text)).map(h => h.map(s => s.textB).join('|'))

describe('the changed places', () => {
  const long = 'một hai ba bốn năm '.repeat(20)
  const unspaced = 'x'.repeat(200)

  it.each([
    ['at the very beginning', [change('cũ', 'mới'), keep(' còn lại')], ['mới| còn lại']],
    ['between few words', [keep('trước '), change('cũ', 'mới'), keep(' sau')], ['trước |mới| sau']],
    ['near one another', [change('a', 'b'), keep(' giữa '), change('c', 'd')], ['b| giữa |d']],
    ['behind one another', [change('a', 'b'), change('c', 'd')], ['b|d']],
    ['in one long word', [keep(unspaced), change('a', 'b'), keep(unspaced)], [`…${unspaced.slice(0, 60)}|b|${unspaced.slice(0, 60)} …`]],
    ['nowhere', [keep('như nhau')], []],
  ])('%s', (_, text, expected) => expect(places(...text)).toEqual(expected))

  it('far from one another are two, with whole words around them', () => {
    const [first, second, ...more] = places(change('a', 'b'), keep(long), change('c', 'd'), keep(long))
    expect(more).toEqual([])
    expect(first).toMatch(/^b\|một hai .* …$/u)
    expect(second).toMatch(/^… .*năm \|d\|một .* …$/u)
  })
})

describe('what both forms say', () => {
  it('where nothing changed', () => {
    expect(diffText(same, 'vi')).toContain('Không có dữ kiện nào thay đổi.')
    expect(diffText(same, 'en')).toContain('Text: The words of both are the same.')
    expect(diffPage(same, 'vi')).toContain('<p>Không có dữ kiện nào thay đổi.</p>')
  })

  it('where only the reading differs, and where the two are too unlike', () => {
    const read: RecordDiff = { ...same, readings: diff.facts.slice(-1), coarse: true }
    expect(diffText(read, 'vi')).toMatch(/Câu chữ như nhau, giá trị đọc ra khác nhau \(1\)\. Do bố cục.*\n {2}~ Số lượng khen thưởng/u)
    expect(diffText(read, 'vi')).toContain('Hai bản khác nhau quá nhiều để so từng từ ở mọi chỗ.')
    expect(diffPage(read, 'en')).toMatch(/<h2>Same words, values read differently \(1\)<\/h2>/u)
    expect(diffPage(read, 'en')).toContain('too unlike to be laid side by side')
  })

  it('of a fact that one of them lacks, and of a version without number and day', () => {
    const added: RecordDiff = {
      ...diff,
      a: { ...diff.a, number: null, issuedDate: null },
      facts: [{ ...diff.facts.at(-1)!, kind: 'added', a: null }],
    }
    expect(diffText(added, 'vi')).toMatch(/ {2}\+ Số lượng khen thưởng .*\n {4}B /u)
    expect(diffText(added, 'vi').split('\n')[0]).toBe(`A: ${diff.a.fileName}`)
    expect(diffPage(added, 'vi')).toContain('<span class="soft">không có</span>')
  })

  it('of a long stretch without spaces: the whole', () => {
    const stretch = 'x'.repeat(1000)
    expect(diffPage(of(keep(stretch)), 'vi')).toContain(`<div class="text">${stretch}</div>`)
  })
})

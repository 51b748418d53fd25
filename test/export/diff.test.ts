import { describe, expect, test } from 'vitest'
import { diffRecords } from '../../src/compare/diff/index.ts'
import { diffPage, diffText } from '../../src/export/diff/index.ts'
import { plan } from '../extract/document.ts'

const LONG = Array.from({ length: 200 }, (_, i) => `việc thứ ${i}`).join(', ')
const HOSTILE = `</div><script>alert(1)</script><img src="http://x/y"> \u202e \u001b[31m`
const before = plan('I. NỘI DUNG', '- Tặng Giấy khen cho tối đa 05 tập thể.', LONG, '- Rà soát quy trình một cửa.')
const after = plan('I. NỘI DUNG', '- Tặng Giấy khen cho tối đa 03 tập thể.', LONG, `- Rà soát quy trình ${HOSTILE}.`)
const diff = diffRecords(before, after)

describe('a comparison of two versions', () => {
  test('in a terminal: what changed with a few words around it, harmless', () => {
    const text = diffText(diff, 'vi')
    expect(text).toContain('Số lượng khen thưởng (sửa; khác ở: Số lượng)')
    expect(text).toMatch(/A Giấy khen: tối đa 5 .*\n.*“.*05 tập thể.*”\n.*B Giấy khen: tối đa 3/u)
    expect(text).toContain('[-05-] {+03+}')
    expect(text).not.toContain('việc thứ 100')
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })

  test('as a page: long unchanged stretches folded away, words of documents never markup', () => {
    const page = diffPage(diff, 'vi')
    expect(page).toContain('<del>05</del><ins>03</ins>')
    expect(page).toMatch(/<details><summary>…<\/summary><div class="text">[^<]*việc thứ 100/u)
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|<img|(?!\n)\p{Cc}/u)
  })

  test('in English', () => {
    expect(diffText(diff, 'en')).toMatch(/Changed facts \(\d+\)/u)
    expect(diffPage(diff, 'en')).toContain('<html lang="en">')
  })
})

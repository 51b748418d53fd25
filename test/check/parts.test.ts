/** The parts that rules stand on: syllables, comparison of targets. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/check/draft.ts'
import { parentText, planText } from '../../src/check/sample.ts'
import { isSyllable } from '../../src/check/syllable.ts'
import { compareTargets } from '../../src/check/targets.ts'
import { read } from './draft-of.ts'

describe('isSyllable', () => {
  test.each(
    'nghiệm khuyến quốc giếng gì gìn quyết khuếch nguệch ngoằn ngoèo thuở rượu khuỷu huýt xoong oẳn yêu ý ủy uỷ quý quí giặt cuốc kẻng ghép nghĩa'.split(
      ' ',
    ),
  )('takes %s', word => expect(isSyllable(word.normalize('NFC'))).toBe(true))
  test.each('nghành đươc thưc cảicách kông gê ngiên trươc ciến qoá hoáà thựcc bưzz kể'.split(' ').filter(w => w !== 'kể'))(
    'leaves %s',
    word => expect(isSyllable(word.normalize('NFC'))).toBe(false),
  )

  test('takes all but a few words of the bundled plans', () => {
    const folder = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
    const words = readdirSync(folder)
      .filter(n => n.endsWith('.txt'))
      .flatMap(
        n =>
          readFileSync(join(folder, n), 'utf8')
            .normalize('NFC')
            .match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? [],
      )
      .filter(w => /[^\p{ASCII}]/u.test(w))
    const wrong = [...new Set(words.filter(w => !isSyllable(w)))]
    expect(words.length).toBeGreaterThan(1000)
    expect(wrong.length, wrong.join(' ')).toBeLessThan(words.length * 0.002)
  })
})

describe('compareTargets', () => {
  const states = async (own: string, above: string) => {
    const draft = new Draft(
      await read(planText({ objectives: `II. MỤC TIÊU\n\n${own}` })),
      await read(parentText({ objectives: `II. MỤC TIÊU\n\n${above}` })),
    )
    return compareTargets(draft).map(t => t.state)
  }
  test.each([
    ['- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.', 'kept'],
    ['- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 99% trở lên.', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.', 'raised'],
    ['- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.', 'lowered'],
    ['- Tỷ lệ hồ sơ trễ hẹn không quá 3%.', '- Tỷ lệ hồ sơ trễ hẹn không quá 1%.', 'lowered'],
    ['- Có ít nhất 02 sáng kiến được công nhận.', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.', 'missing'],
    [
      '- Chỉ số cải cách hành chính (PAR INDEX) thuộc nhóm 05 xã dẫn đầu.',
      '- Chỉ số cải cách hành chính (PAR INDEX) thuộc nhóm 15 tỉnh dẫn đầu.',
      'named',
    ],
  ])('%s against %s: %s', async (own, above, state) => expect(await states(own, above)).toEqual([state]))
})

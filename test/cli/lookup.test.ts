import { describe, expect, it } from 'vitest'
import { thidua } from './spawn.ts'

describe('thidua lookup', () => {
  it.each([
    [['unit', 'huyện Thuận Bắc', '--at', '30/06/2025'], /^huyện Thuận Bắc\n {2}Mã số: 588\n[\s\S]*tỉnh Khánh Hòa[\s\S]*\nNguồn: /],
    [['law', '98/2023/NĐ-CP', '--at', '2026', '--lang', 'en'], /152\/2025\/NĐ-CP[\s\S]*Status on 2026: replaced[\s\S]*\nSource /],
    [['index', 'Chỉ số', 'CCHC'], /PAR_INDEX[\s\S]*\nNguồn: /],
    [['award', 'Giấy khen của Giám đốc Sở'], /GIAY_KHEN_GD_SO[\s\S]*Điều 75[\s\S]*\nNguồn: /],
    [['body', 'Sở KH&ĐT', '--at', '2026-01-01'], /^Sở Kế hoạch và Đầu tư[\s\S]*đến trước 01\/03\/2025[\s\S]*\nNguồn: /],
    [['body', 'UBND các xã thuộc huyện Thuận Bắc', '--at', '2023'], /people-committees[\s\S]*Ủy ban nhân dân xã Công Hải/],
  ])('tells what is known and its source: %s', async (args, expected) => {
    const { code, out, err } = await thidua(['lookup', ...args])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(expected)
  })

  it.each([
    ['unit', 'huyện Không Đâu'],
    ['law', '1/1'],
    ['index', 'chỉ số lạ'],
    ['award', 'phần quà'],
    ['body', 'câu lạc bộ'],
  ])('ends with 1 where nothing is known: %s %s', async (kind, text) => {
    const { code, out, err } = await thidua(['lookup', kind, text])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(text)
  })

  it.each([
    [['lookup']],
    [['lookup', 'unit']],
    [['lookup', 'person', 'x']],
    [['lookup', 'unit', 'x', '--at', '31/02/2024']],
    [['lookup', 'unit', 'x', '--at', 'hôm nay']],
  ])('ends with 2 where it is used wrongly: %s', async args => expect(await thidua(args)).toMatchObject({ code: 2, out: '' }))

  it('cannot be made to steer the terminal', async () => {
    const { err } = await thidua(['lookup', 'unit', 'x\u001b[31m'])
    expect(err).not.toContain('\u001b')
  })
})

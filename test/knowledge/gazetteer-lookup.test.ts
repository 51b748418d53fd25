import { describe, expect, test } from 'vitest'
import { describeUnit } from '../../src/knowledge/gazetteer/index.ts'

describe('describeUnit', () => {
  test('a district that has ended', () => {
    expect(describeUnit('huyện Thuận Bắc', '2023', 'en')).toEqual([
      'huyện Thuận Bắc',
      '  Code: 588',
      '  In: tỉnh Ninh Thuận',
      '  In force: since 2005-07-22 until before 2025-07-01',
      '  Made from: huyện Ninh Hải (586)',
      '  Today: xã Công Hải (22840), xã Thuận Bắc (22849), xã Ninh Hải (22852); tỉnh Khánh Hòa',
      '  Matched by: exact',
      'Source: data/gazetteer/PROVENANCE.md',
    ])
  })
  test('a province, with the resolutions behind its dates, in Vietnamese', () => {
    expect(describeUnit('tỉnh Đồng Nai', '2025-08').slice(0, 5)).toEqual([
      'tỉnh Đồng Nai',
      '  Mã số: 75',
      '  Hiệu lực: từ 1/7/2025 (Nghị quyết số 202/2025/QH15) đến trước 30/4/2026 (Nghị quyết số 30/2026/QH16)',
      '  Hình thành từ: tỉnh Bình Phước (70), tỉnh Đồng Nai (75)',
      '  Nay là: thành phố Đồng Nai (75)',
    ])
  })
  test('several units of a name are listed, one line each', () => {
    const lines = describeUnit('huyện Châu Thành', '2022')
    expect(lines).toHaveLength(12)
    expect(lines[1]).toContain('huyện Châu Thành, tỉnh Tây Ninh (708;')
  })
  test('a code, and nothing at all', () => {
    expect(describeUnit('046', null, 'en')[0]).toBe('huyện Trà Lĩnh')
    expect(describeUnit('huyện Atlantis', '2022', 'en')).toEqual(['No administrative unit of that name: huyện Atlantis'])
  })
})

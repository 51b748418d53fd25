/** Very long documents: time grows with length up to 200,000 list items. */
import { test } from 'vitest'
import { extractRecord } from '../../src/extract/index.ts'
import { documentOf, SOURCE } from '../extract/document.ts'
import { expectLinear } from '../helpers/growth.ts'

const HEAD = ['UBND TỈNH LẠNG SƠN', 'Số: 5/KH-UBND', 'KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024']
const repeat = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i))

type Case = [string, number, string, (i: number) => string]
const TIMEOUT = 900_000
const linear = (_: string, n: number, heading: string, line: (i: number) => string) =>
  expectLinear(
    k => documentOf([...HEAD, heading, ...repeat(k, line)]),
    n,
    doc => extractRecord(doc, SOURCE),
    1,
  )

test.each<Case>([
  ['200,000 list items', 200_000, 'I. NỘI DUNG', () => '- Thi đua hoàn thành nhiệm vụ được giao;'],
  ['40,000 deadlines', 40_000, 'I. TỔ CHỨC THỰC HIỆN', i => `- Gửi báo cáo về Phòng Nội vụ trước ngày ${(i % 28) + 1}/6/2024;`],
  ['40,000 citations', 40_000, 'I. NỘI DUNG', i => `- Rà soát theo Kế hoạch số ${i}/KH-UBND ngày 05/01/2024 của UBND tỉnh;`],
  ['40,000 quotas', 40_000, 'I. KHEN THƯỞNG', () => '- Tặng Giấy khen cho 05 tập thể;'],
  ['40,000 goals', 40_000, 'I. MỤC TIÊU', () => '- Chỉ số PAR INDEX đạt trên 90 % vào năm 2025;'],
  ['40,000 quotations', 40_000, 'I. NỘI DUNG', () => '- Phong trào “Dân vận khéo” và “Một cửa;'],
])('%s', linear, TIMEOUT)

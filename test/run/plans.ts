/** Small plans, each its own, for tests that need many files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const plan = (i: number): string =>
  [
    `ỦY BAN NHÂN DÂN HUYỆN AN BÌNH`,
    `Số: ${i + 1}/KH-UBND`,
    `An Bình, ngày ${(i % 28) + 1} tháng ${(i % 12) + 1} năm 2024`,
    'KẾ HOẠCH',
    `Phát động phong trào thi đua cải cách hành chính năm 2024 đợt ${i + 1}`,
    'I. MỤC ĐÍCH',
    '1. Tạo khí thế thi đua sôi nổi trong các cơ quan.',
    'II. KHEN THƯỞNG',
    `Tặng Giấy khen cho tối đa ${(i % 9) + 1} tập thể.`,
  ].join('\n\n')

/** Writes `count` plans into a folder, with names in order; among every ten one that cannot be read and one that is there twice. */
export function writePlans(root: string, count: number): string[] {
  mkdirSync(root, { recursive: true })
  return Array.from({ length: count }, (_, i) => {
    const file = path.join(root, `${String(i).padStart(5, '0')}.txt`)
    writeFileSync(file, i % 10 === 7 ? '' : plan(i % 10 === 9 ? i - 1 : i))
    return file
  })
}

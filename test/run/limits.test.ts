import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { overLimit } from '../../parsers/errors.ts'
import { LIMITS, type LimitName } from '../../parsers/limits.ts'
import { failure } from '../../src/run/failures.ts'
import { inUnit, limitRows } from '../../src/run/limits.ts'

const PAGE = path.join(import.meta.dirname, '../../docs/limits.md')

/** docs/limits.md as the table makes it. */
function page(): string {
  const rows = limitRows.map(({ label, value, unit }) => {
    return `| ${label.vi} | ${inUnit(value, unit, 'vi')} | ${label.en} | ${inUnit(value, unit, 'en')} |`
  })
  return [
    '# Giới hạn / Limits',
    '',
    'Tệp vượt một giới hạn dưới đây được ghi trạng thái "không đọc được" kèm lý do và mức giới hạn; các tệp khác trong lần chạy vẫn được đọc.',
    'Mỗi tệp được đọc trong một tiến trình riêng: tiến trình đó chỉ được đọc tệp, không được ghi, chạy chương trình khác hay mở kết nối mạng',
    '(cấm kết nối cần Node.js 25 trở lên).',
    '',
    'A file that goes past a limit gets the status `failed` with the reason and the limit; the other files of the run are read all the same.',
    'Each file is read in a process of its own, which may read files, and not write, start programs or open connections',
    '(forbidding connections takes Node.js 25 or newer).',
    '',
    '| Giới hạn | Mức | Limit | Value |',
    '| --- | ---: | --- | ---: |',
    ...rows,
    '',
  ].join('\n')
}

it('docs/limits.md lists every limit (UPDATE=1 writes it)', () => {
  if (process.env.UPDATE && !process.env.CI) writeFileSync(PAGE, page())
  expect(readFileSync(PAGE, 'utf8')).toBe(page())
})

it.each(Object.keys(LIMITS) as LimitName[])('%s has a message with its name and its value', limit => {
  const row = limitRows.find(r => r.name === limit)!
  const { reason, excess } = overLimit(limit, LIMITS[limit] * 2)
  const { message } = failure(reason, { excess })
  for (const lang of ['vi', 'en'] as const) {
    expect(message[lang]).toContain(row.label[lang])
    expect(message[lang]).toContain(inUnit(LIMITS[limit], row.unit, lang))
    expect(message[lang]).toContain(inUnit(LIMITS[limit] * 2, row.unit, lang))
  }
})

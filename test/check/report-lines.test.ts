/** Reports line by line: a finding with all that one can have, and one with nothing beside it. */
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import type { CheckedFile, CheckResult, Finding } from '../../src/check/finding.ts'
import { reporters } from '../../src/check/reporters/index.ts'
import { countsInWords, plain } from '../../src/check/reporters/words.ts'
import { reviewPacket } from '../../src/check/word/packet.ts'

const evidence = (quote: string) => ({ quote, start: 10, end: 10 + quote.length })
const PLACE = { line: 7, column: 3, endLine: 7, endColumn: 19, page: 2, section: 'III › 1', paragraph: '9', word: null } as const

const full: Finding = {
  rule: 'parent-targets',
  severity: 'warning',
  message: 'Chỉ tiêu thấp hơn cấp trên.',
  messageEn: 'The target is lower.',
  evidence: [evidence('đạt 90%')],
  help: 'docs/rules/parent-targets.md',
  place: { position: 'before', ...PLACE },
  sentence: 'Tỷ lệ đúng hẹn đạt 90%.',
  expected: { vi: '98%', en: '98 %' },
  basis: { vi: 'Điều 17', en: 'article 17' },
  mend: { vi: 'Giữ mức của cấp trên.', en: 'Keep the figure.' },
  related: [
    { of: 'parent', sentence: 'Đạt 98%.', evidence: evidence('Đạt 98%.') },
    { of: 'draft', sentence: 'Phấn đấu 90%.', evidence: evidence('Phấn đấu 90%.') },
  ],
}
const bare: Finding = {
  ...full,
  rule: 'end-mark',
  severity: 'info',
  message: 'Chưa có dấu kết thúc.',
  messageEn: 'No end mark.',
  place: { position: 'after', ...PLACE, endLine: 8, page: null, section: '' },
  expected: null,
  basis: null,
  related: [],
}
const result = (findings: Finding[], more: Partial<CheckResult> = {}): CheckResult => ({
  findings,
  accepted: [],
  refused: null,
  counts: { error: 0, warning: findings.filter(f => f.severity === 'warning').length, info: 0 },
  targets: [],
  ...more,
})
const TARGETS: CheckResult['targets'] = [
  { state: 'lowered', measure: 'đúng hẹn', parent: 'Đạt 98%.', child: 'Đạt 90%.' },
  { state: 'missing', measure: 'mô hình', parent: 'Có 03 mô hình.', child: null },
]
const files: CheckedFile[] = [
  { path: 'ke-hoach.docx', result: result([full, bare], { targets: TARGETS }), problem: null },
  { path: 'sach.docx', result: result([]), problem: null },
  { path: 'tin.html', result: result([], { refused: { vi: 'Đây là tin.', en: 'News.' } }), problem: null },
  { path: 'hong.docx', result: null, problem: { vi: 'Tệp hỏng.', en: 'Broken.' } },
]
const VI = { lang: 'vi', version: '0.1.0' } as const
const EN = { lang: 'en', version: '0.1.0' } as const

test('stylish sets all lines of a finding below one another', () => {
  expect(reporters.stylish(files, VI).split('\n')).toEqual([
    'ke-hoach.docx',
    '  ▲ Cảnh báo · trước dòng 7, trang 2, mục III › 1 · parent-targets',
    '    Chỉ tiêu thấp hơn cấp trên.',
    '      “Tỷ lệ đúng hẹn đạt 90%.”',
    '      Kế hoạch cấp trên: “Đạt 98%.”',
    '      Chỗ khác: “Phấn đấu 90%.”',
    '      Cần: 98%',
    '      Căn cứ: Điều 17',
    '      Cách sửa: Giữ mức của cấp trên.',
    '  • Gợi ý · sau dòng 7 · end-mark',
    '    Chưa có dấu kết thúc.',
    '      “Tỷ lệ đúng hẹn đạt 90%.”',
    '      Cách sửa: Giữ mức của cấp trên.',
    '  Chỉ tiêu so với kế hoạch cấp trên:',
    '    hạ xuống: “Đạt 98%.” ↔ “Đạt 90%.”',
    '    chưa có: “Có 03 mô hình.”',
    '',
    'sach.docx',
    '  Không phát hiện thiếu sót.',
    '',
    'tin.html',
    '  Đây là tin.',
    '',
    'hong.docx',
    '  Tệp hỏng.',
    '',
    'Cộng: 0 nghiêm trọng, 1 cảnh báo, 0 gợi ý',
  ])
})

test('github gives columns within one line only', () => {
  expect(reporters.github(files, EN).split('\n')).toEqual([
    '::warning file=ke-hoach.docx,line=7,endLine=7,col=3,endColumn=19,title=parent-targets::The target is lower. → 98 %25',
    '::notice file=ke-hoach.docx,line=7,endLine=8,title=end-mark::No end mark.',
    '::notice file=tin.html::News.',
    '::error file=hong.docx::Broken.',
  ])
})

test('junit has a case a finding, and one for a file without any', () => {
  const xml = reporters.junit(files, EN)
  expect(xml).toContain('<testsuites name="thidua" tests="5" failures="1" errors="1">')
  expect(xml).toContain(
    '<failure type="warning" message="The target is lower.">before line 7, page 2, section III › 1\n“Tỷ lệ đúng hẹn đạt 90%.”\nExpected: 98 %\nBasis: article 17\nTo mend: Keep the figure.</failure>',
  )
  expect(xml).toContain(
    '<system-out>No end mark.\nafter line 7\n“Tỷ lệ đúng hẹn đạt 90%.”\nTo mend: Keep the figure.</system-out></testcase>',
  )
  expect(xml).toContain('<testsuite name="sach.docx" tests="1" failures="0" errors="0" skipped="0">')
  expect(xml).toContain('<testcase classname="sach.docx" name="check"/>')
  expect(xml).toContain('<testcase classname="tin.html" name="check"><skipped message="News."/></testcase>')
  expect(xml).toContain('<testcase classname="hong.docx" name="read"><error message="Broken."/></testcase>')
})

test('sarif tells beside a finding what it stands on', () => {
  const [first, second] = JSON.parse(reporters.sarif(files, EN)).runs[0].results
  expect(first).toMatchObject({
    level: 'warning',
    message: { text: 'The target is lower. Expected: 98 %. Basis: article 17. To mend: Keep the figure.' },
    relatedLocations: [
      { id: 1, message: { text: 'Đạt 98%.' } },
      { id: 2, message: { text: 'Phấn đấu 90%.' } },
    ],
    properties: { page: 2, paragraph: '9', position: 'before' },
  })
  expect(first.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'III › 1', kind: 'section' }])
  expect(second).toMatchObject({ level: 'note', message: { text: 'No end mark. To mend: Keep the figure.' } })
  expect(second).not.toHaveProperty('relatedLocations')
  expect(second.locations[0]).not.toHaveProperty('logicalLocations')
})

test('html has a row for each thing that a finding has, and a table of targets', () => {
  const page = reporters.html(files, EN)
  expect(page).toContain(
    '<dl><dt>Parent plan</dt><dd>“Đạt 98%.”</dd><dt>Elsewhere</dt><dd>“Phấn đấu 90%.”</dd><dt>Expected</dt><dd>98 %</dd><dt>Basis</dt><dd>article 17</dd><dt>To mend</dt><dd>Keep the figure.</dd></dl>',
  )
  expect(page).toContain('<dl><dt>To mend</dt><dd>Keep the figure.</dd></dl>')
  expect(page).toContain(
    '<h3>Targets against the parent plan</h3><table><tr><th>lowered</th><td>Đạt 98%.</td><td>Đạt 90%.</td></tr><tr><th>missing</th><td>Có 03 mô hình.</td><td></td></tr></table>',
  )
  expect(page).toContain('<section><h2>sach.docx</h2><p>Nothing was found.</p></section>')
  expect(page).toContain('<section><h2>hong.docx</h2><p>Broken.</p></section>')
  expect(page).toContain('<p>4 documents: 0 serious, 1 warning, 0 suggestion</p>')
})

test('the sheet to sign says of each file what was found, or why nothing was', async () => {
  const { text } = await parseDocx(reviewPacket(files, 'en'), { name: 'sheet.docx' })
  expect(
    text
      .split('\n')
      .map(l => l.trim())
      .filter(Boolean),
  ).toEqual([
    'REVIEW OF THE DRAFT',
    'ke-hoach.docx',
    'No.',
    'Finding and sentence',
    'Reviewer',
    'Decision (mend / keep, why)',
    '1',
    'Warning: The target is lower.',
    'before line 7, page 2, section III › 1: “Tỷ lệ đúng hẹn đạt 90%.”',
    'Expected: 98 %',
    'Basis: article 17',
    '2',
    'Suggestion: No end mark.',
    'after line 7: “Tỷ lệ đúng hẹn đạt 90%.”',
    'sach.docx',
    'Nothing was found.',
    'tin.html',
    'News.',
    'hong.docx',
    'Broken.',
    'Prepared by',
    '(signature, name)',
  ])
})

describe('words', () => {
  test.each([
    ['một\ndòng\tthôi', 'một dòng thôi'],
    ['\u001b[31mđỏ', '\ufffd[31mđỏ'],
    ['trái\u202ephải\u2066\u2028', 'trái\ufffdphải\ufffd\ufffd'],
  ])('that steer are made harmless: %j', (text, shown) => expect(plain(text)).toBe(shown))

  test('of counts are those of the language', () => {
    expect(countsInWords({ error: 2, warning: 0, info: 1 }, 'vi')).toBe('2 nghiêm trọng, 0 cảnh báo, 1 gợi ý')
    expect(countsInWords({ error: 2, warning: 0, info: 1 }, 'en')).toBe('2 serious, 0 warning, 1 suggestion')
  })
})

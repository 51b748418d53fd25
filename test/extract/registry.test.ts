import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CampaignRecord } from '../../schemas/record.ts'
import { explainField } from '../../src/extract/index.ts'
import { fields } from '../../src/extract/registry.ts'
import { checkRecord } from '../conformance/record.ts'
import { documentOf, LETTERHEAD, plan, recordOf, recordOfDocument, SOURCE, TAIL, TITLE } from './document.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'extract', 'fields')
/** Keys of a record that are no field: what surrounds the values. */
const FRAME = ['schemaVersion', 'id', 'source', 'text', 'outline', 'absences', 'diagnostics', 'status', 'extractor', 'corrections']

describe('the registry', () => {
  test('every file of fields/ gives a field that is registered', async () => {
    const registered = new Set<unknown>(fields)
    for (const file of readdirSync(FOLDER)) {
      const module = (await import(join(FOLDER, file))) as Record<string, unknown>
      expect(Object.values(module).filter(v => registered.has(v)).length, file).toBe(1)
    }
    expect(fields).toHaveLength(readdirSync(FOLDER).length)
  })

  test('every field of the record has its row, and no row is twice', () => {
    const names = fields.map(f => f.name)
    expect(new Set(names).size).toBe(names.length)
    expect([...names].sort()).toEqual(
      Object.keys(CampaignRecord.shape)
        .filter(k => !FRAME.includes(k))
        .sort(),
    )
  })

  test('a field stands behind those that it reads', () => {
    const names = fields.map(f => f.name)
    for (const [i, f] of fields.entries()) {
      const file = `${f.name.replace(/[A-Z]/gu, c => `-${c.toLowerCase()}`)}.ts`
      const source = readFileSync(join(FOLDER, file), 'utf8')
      for (const m of source.matchAll(/ctx\.given\('(\w+)'\)/gu)) expect(names.indexOf(m[1]!), `${f.name} reads ${m[1]}`).toBeLessThan(i)
    }
  })
})

describe('a record', () => {
  const sample = plan(
    'I. MỤC ĐÍCH',
    '- Làm cho trụ sở khang trang hơn.',
    'II. THỜI GIAN',
    'Từ nay đến hết ngày 30/11/2024.',
    'III. KHEN THƯỞNG',
    '- Tặng Giấy khen cho tối đa 05 tập thể.',
  )

  test('holds what every record must', () => {
    expect(checkRecord(sample)).toEqual([])
  })

  test.each<[string, string[]]>([
    ['one line', ['a']],
    ['a number', ['1']],
    ['a type and nothing else', ['KẾ HOẠCH']],
    ['a letterhead alone', LETTERHEAD],
    ['a letterhead and a title', [...LETTERHEAD, ...TITLE]],
    ['a signature alone', TAIL],
    ['labels without text', ['I.', '1.', 'a)', '-', 'Điều 1.']],
    ['headings without text', ['KẾ HOẠCH', 'I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. KHEN THƯỞNG']],
    ['quotes and brackets that do not close', ['KẾ HOẠCH', 'I. NỘI DUNG (', '- “Thi đua', '- ( (1) ; (2']],
    ['other scripts', ['計画', 'План работы', '🎉 2024 🎉']],
  ])('of %s holds it too', (_, lines) => {
    expect(checkRecord(recordOf(lines))).toEqual([])
  })

  test('depends on the document alone', () => {
    const lines = [...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Việc.', ...TAIL]
    expect(recordOf(lines)).toEqual(recordOf(lines))
    const doc = documentOf(lines)
    const before = JSON.stringify(doc)
    expect(recordOfDocument(doc)).toEqual(recordOfDocument(doc))
    expect(JSON.stringify(doc), 'the document is not changed').toBe(before)
  })
})

describe('explain', () => {
  const doc = documentOf([...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Việc.', ...TAIL])

  test.each(fields.map(f => f.name))('%s: what was weighed holds what was chosen', name => {
    const explained = explainField(doc, SOURCE, name)!
    const record = recordOfDocument(doc)
    expect(explained.result).toEqual(record[name as keyof CampaignRecord])
    const chosen = explained.candidates.filter(c => c.chosen)
    expect(chosen).toHaveLength(Array.isArray(explained.result) ? explained.result.length : explained.result ? 1 : 0)
    for (let i = 1; i < explained.candidates.length; i++)
      expect(explained.candidates[i]!.score).toBeLessThanOrEqual(explained.candidates[i - 1]!.score)
  })

  test('no field of that name', () => {
    expect(explainField(doc, SOURCE, 'colour')).toBeUndefined()
  })
})

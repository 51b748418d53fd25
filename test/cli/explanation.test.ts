/** What `thidua explain` shows: every sentence it marks stands in the document, and long lines are cut around it. */
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { createContext } from '../../src/cli/context.ts'
import { explanationText } from '../../src/cli/explanation.ts'
import { type Explanation, explainField, fieldNames } from '../../src/extract/index.ts'
import { readRecord } from '../helpers/read-record.ts'

const PLAN = path.join(import.meta.dirname, '../../corpus/documents/ke-hoach-tinh-cchc-2024.md')
const context = createContext([])

let read: { document: ParsedDocument; record: CampaignRecord }
beforeAll(async () => {
  read = await readRecord(PLAN)
})
const explained = (field: string) => explainField(read.document, read.record.source, field)!
const textOf = (explanation: Explanation, text = read.document.text) => explanationText(explanation, 'ke-hoach.md', text, context)

test.each(fieldNames)('%s: what is between » and « stands in the document', field => {
  const said = textOf(explained(field))
  const { text } = read.document
  const onOneLine = text.replace(/[\n\t]/gu, ' ')
  for (const [, quote] of said.matchAll(/»(.+?)«/gu)) expect(onOneLine).toContain(quote)
  expect(said).toContain(`Trường: ${field} (`)
  const { result } = explained(field)
  const isEmpty = result === null || (Array.isArray(result) && !result.length)
  expect(said.includes('Không có giá trị: ')).toBe(isEmpty)
})

test('a value that is no word is shown as JSON, several values each with its rule', () => {
  const said = textOf(explained('targets'))
  expect(said.match(/^ {2}\{"/gmu)!.length).toBe(read.record.targets.length)
})

/** An explanation with this evidence in a text. */
function made(text: string, quotes: string[], candidate: Partial<Explanation['candidates'][number]> = {}): Explanation {
  const evidence = quotes.map(quote => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }))
  const base = { value: 'x', rule: 'r', score: 0.5, evidence, chosen: true, ...candidate }
  const sourced = { value: 'x', rule: 'r', confidence: 0.2, basis: 'stated', evidence }
  return { ...explained('title'), candidates: [base], result: sourced, absence: null } as unknown as Explanation
}

test('a line is cut on both sides where it is long, and whole where it is short', () => {
  const long = `${'trước '.repeat(40)}GIỮA${' sau'.repeat(60)}`
  const said = textOf(made(long, ['GIỮA']), long)
  expect(said).toMatch(/ {6}….{1,95}»GIỮA«.{1,95}…\n/u)
  const short = 'dòng một\ntrước GIỮA sau\ndòng ba'
  expect(textOf(made(short, ['GIỮA']), short)).toContain('\n      trước »GIỮA« sau\n')
  expect(textOf(made('GIỮA', ['GIỮA']), 'GIỮA')).toContain('\n      »GIỮA«')
})

test('more than three sentences are counted, a remark and a doubt are said', () => {
  const text = 'một hai ba bốn năm'
  const said = textOf(made(text, ['một', 'hai', 'ba', 'bốn', 'năm'], { chosen: false, note: 'nhiều nơi cùng tên' }), text)
  expect(said).toContain('… (+2)')
  expect(said).toContain('nhiều nơi cùng tên')
  expect(said).not.toMatch(/^ {2}►/mu)
  expect(said).toMatch(/0\.20: \S/u)
})

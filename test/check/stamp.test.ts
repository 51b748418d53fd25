/** Words of stamps stand behind all lines of a draft: rules meet them and take them for no part of it. */
import { expect, test } from 'vitest'
import { build } from '../../parsers/text-builder.ts'
import { Draft } from '../../src/check/draft.ts'
import { isPast } from '../../src/check/past.ts'
import { findRule } from '../../src/check/registry.ts'
import { checkDocument, runRule } from '../../src/check/run.ts'
import { planText } from '../../src/check/sample.ts'
import { recordOfDocument } from '../extract/document.ts'

const stamped = (text: string) => {
  const lines = planText().split('\n').filter(Boolean)
  const document = build({
    format: 'pdf',
    mediaType: 'application/pdf',
    blocks: lines.map((line, i) => ({ type: 'paragraph' as const, runs: [{ text: line }], data: { page: i < 8 ? 1 : 2 } })),
    stamps: [{ kind: 'digital_signature' as const, text }],
  })
  return { document, record: recordOfDocument(document) }
}

test('another unit in a stamp is not left over from another plan', () => {
  const input = stamped('Ký bởi: UBND xã Minh Tâm')
  const draft = new Draft(input)
  const offset = draft.text.lastIndexOf('Minh Tâm')
  expect(draft.lineAt(offset)).toBeUndefined()
  expect(isPast(draft, { start: offset, end: offset + 8 })).toBe(false)
  expect(runRule(findRule('other-unit')!, draft)).toEqual([])
  expect(checkDocument(input).findings.map(f => f.rule)).not.toContain('other-unit')
})

test('a finding in a stamp has its words, and no paragraph', () => {
  const [finding] = runRule(findRule('tone-placement')!, new Draft(stamped('Ký bởi: Nguyễn Thị Hoà')))
  expect(finding).toMatchObject({ sentence: 'Hoà', evidence: [{ quote: 'Hoà' }], place: { paragraph: '', page: null, word: null } })
})

test('a stamp of a signature makes an open number serious, on its page', () => {
  const { document, record } = stamped('Ký bởi: UBND xã Tam Kim')
  const [finding] = runRule(
    findRule('number-blank')!,
    new Draft({ document, record: { ...record, number: { ...record.number!, value: { ...record.number!.value, ordinal: null } } } }),
  )
  expect(finding).toMatchObject({ severity: 'error', place: { page: 1 }, evidence: [{ quote: 'Số: 08/KH-UBND', page: 1 }] })
})

/** Each rule's examples are its tests: silent on the valid ones, heard on the invalid ones. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/registry.ts'
import { runRule } from '../../src/check/run.ts'
import { draftOf } from './draft-of.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'check', 'rules')

test('every file of rules/ is registered under its name', () => {
  const files = readdirSync(FOLDER).map(name => name.replace(/\.ts$/u, ''))
  expect(rules.map(r => r.id).sort()).toEqual(files.sort())
})

test('every rule speaks both languages and has at least three examples of each kind', () => {
  for (const rule of rules) {
    for (const text of [rule.title, rule.about, rule.mend]) expect(text.vi && text.en && text.vi !== text.en, rule.id).toBeTruthy()
    expect(rule.examples.valid.length, rule.id).toBeGreaterThanOrEqual(3)
    expect(rule.examples.invalid.length, rule.id).toBeGreaterThanOrEqual(3)
  }
})

for (const rule of rules) {
  describe(rule.id, () => {
    rule.examples.valid.forEach((example, i) => {
      test(`is silent on valid example ${i + 1}`, async () => {
        const found = runRule(rule, await draftOf(example))
        expect(found.map(f => `${f.message} ${f.sentence}`)).toEqual([])
      })
    })
    rule.examples.invalid.forEach((example, i) => {
      test(`is heard on invalid example ${i + 1}`, async () => {
        const draft = await draftOf(example)
        const found = runRule(rule, draft)
        expect(found.length).toBeGreaterThan(0)
        for (const f of found) {
          expect(f.message && f.messageEn && f.message !== f.messageEn).toBeTruthy()
          for (const e of f.evidence) expect(draft.text.slice(e.start, e.end)).toBe(e.quote)
          expect(f.evidence[0]!.quote.length).toBeGreaterThan(0)
          expect(f.place.line).toBeGreaterThan(0)
        }
      })
    })
  })
}

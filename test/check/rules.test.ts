/** Each rule's examples are its tests: silent on the valid ones, heard on the invalid ones, in the words of its page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/finding.ts'
import { rulePage, rulesIndex } from '../../src/check/page.ts'
import { findRule, rules } from '../../src/check/registry.ts'
import { runRule } from '../../src/check/run.ts'
import { draftOf } from './draft-of.ts'
import { authority } from './heard/authority.ts'
import { completeness } from './heard/completeness.ts'
import { consistency } from './heard/consistency.ts'
import { form } from './heard/form.ts'
import { law } from './heard/law.ts'
import { parent } from './heard/parent.ts'
import { time } from './heard/time.ts'
import { type Heard, inOneLine } from './heard/words.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'src', 'check', 'rules')
const PAGES = join(ROOT, 'docs', 'rules')
const HEARD: Heard = { ...form, ...completeness, ...authority, ...consistency, ...time, ...law, ...parent }

test('every file of rules/ is registered under its name', () => {
  const files = readdirSync(FOLDER).map(name => name.replace(/\.ts$/u, ''))
  expect(rules.map(r => r.id).sort()).toEqual(files.sort())
  for (const rule of rules) expect(findRule(rule.id)).toBe(rule)
  expect(findRule('no-such-rule')).toBeUndefined()
})

test('every rule speaks both languages and has at least three examples of each kind', () => {
  for (const rule of rules) {
    for (const text of [rule.title, rule.about, rule.mend]) expect(text.vi && text.en && text.vi !== text.en, rule.id).toBeTruthy()
    expect(rule.examples.valid.length, rule.id).toBeGreaterThanOrEqual(3)
    expect(rule.examples.invalid.length, rule.id).toBeGreaterThanOrEqual(3)
  }
})

test('the list of rules is that of docs/rules', () => {
  expect(rulesIndex()).toBe(readFileSync(join(PAGES, 'README.md'), 'utf8'))
})

for (const rule of rules) {
  describe(rule.id, () => {
    const heard: Finding[][] = []
    rule.examples.valid.forEach((example, i) => {
      test(`is silent on valid example ${i + 1}`, async () => {
        const found = runRule(rule, await draftOf(example))
        expect(found.map(f => `${f.message} ${f.sentence}`)).toEqual([])
      })
    })
    rule.examples.invalid.forEach((example, i) => {
      test(`is heard on invalid example ${i + 1}, at its words`, async () => {
        const draft = await draftOf(example)
        const found = runRule(rule, draft)
        heard[i] = found
        expect(found.map(inOneLine)).toEqual(HEARD[rule.id]?.[i])
        for (const f of found) {
          expect(f.message && f.messageEn && f.message !== f.messageEn).toBeTruthy()
          for (const e of f.evidence) expect(draft.text.slice(e.start, e.end)).toBe(e.quote)
          expect(f.evidence[0]!.quote.length).toBeGreaterThan(0)
          expect(f.place.line).toBeGreaterThan(0)
        }
      })
    })
    test('says of them what its page in docs/rules does', () => {
      const said = heard.map(found => found.map(f => ({ vi: f.message, en: f.messageEn })))
      expect(rulePage(rule, said)).toBe(readFileSync(join(PAGES, `${rule.id}.md`), 'utf8'))
    })
  })
}

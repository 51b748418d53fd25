/**
 * Mutation test: from each plan of the corpus on which a rule is silent, what the rule guards is broken; the rule must be heard.
 * In the ordinary run every third plan is taken, with `--mode full` all of them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { formats } from '../../parsers/registry.ts'
import { Draft } from '../../src/check/draft.ts'
import { rules } from '../../src/check/registry.ts'
import { runRule } from '../../src/check/run.ts'
import { read } from './draft-of.ts'
import { mutations, type Plan } from './mutations.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
const FULL = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'full'
/** Share of mutants on which a rule must be heard, over all rules. */
const HEARD = 0.98

/** Rules that have nothing to look at until the mutation adds it. */
const WAKES = new Set(['appendix-reference'])

/** Paragraphs as a plain text again, each by itself. */
const textOf = (lines: readonly string[]) => lines.join('\n\n')

const plans: { name: string; plan: Plan }[] = []

beforeAll(async () => {
  const names = readdirSync(FOLDER).filter(n => n.startsWith('ke-hoach') && /\.(?:md|txt|html|docx)$/u.test(n))
  for (const name of names.filter((_, i) => FULL || i % 3 === 0)) {
    const load = formats.find(f => f.extensions.includes(extname(name).slice(1)))?.load
    const document = await (await load!())(readFileSync(join(FOLDER, name)), { name })
    const text = textOf(document.text.split('\n'))
    const draft = new Draft(await read(text))
    if (draft.isCampaign) plans.push({ name, plan: { lines: draft.document.text.split('\n'), draft } })
  }
}, 120_000)

/** Rules that compare with a parent plan have their examples; a corpus of plans has none to compare with. */
const own = rules.filter(r => r.group !== 'parent')

test('there is a mutation for every rule', () => {
  expect(Object.keys(mutations).sort()).toEqual(own.map(r => r.id).sort())
})

test(`rules are heard on at least ${HEARD * 100} % of the mutants`, async () => {
  const missed: string[] = []
  const counts: Record<string, [heard: number, all: number]> = {}
  for (const rule of own) {
    for (const { name, plan } of plans) {
      // a plan that the rule finds fault with already cannot show that it hears the mutant
      const sleeps = rule.applies && !rule.applies(plan.draft) && !WAKES.has(rule.id)
      if (sleeps || runRule(rule, plan.draft).length) continue
      const mutant = mutations[rule.id]!(plan)
      if (!mutant) continue
      const heard = runRule(rule, new Draft(await read(textOf(mutant)))).length > 0
      counts[rule.id] ??= [0, 0]
      const count = counts[rule.id]!
      count[1]++
      if (heard) count[0]++
      else missed.push(`${rule.id}: ${name}`)
    }
  }
  const all = Object.values(counts).reduce((n, [, m]) => n + m, 0)
  const heard = Object.values(counts).reduce((n, [h]) => n + h, 0)
  if (process.env.THIDUA_SHOW)
    console.log(
      `${heard}/${all}\n${own
        .filter(r => !counts[r.id])
        .map(r => r.id)
        .join(' ')}\n${missed.join('\n')}`,
    )
  expect(all).toBeGreaterThan(own.length)
  expect(heard / all, missed.join('\n')).toBeGreaterThanOrEqual(HEARD)
}, 600_000)

/**
 * docs/rules from the rules themselves: `node scripts/docs-rules.ts` writes the pages, with `--check` it only says which are stale and fails.
 * What a rule says of its invalid examples is read off it, so that a page cannot promise what the rule does not do.
 */
import { createHash } from 'node:crypto'
import { parseText } from '../parsers/markdown/index.ts'
import type { Label } from '../schemas/labels.ts'
import { Draft, type Input } from '../src/check/draft.ts'
import { rulePage, rulesIndex } from '../src/check/page.ts'
import { rules } from '../src/check/registry.ts'
import type { Example, Rule } from '../src/check/rule.ts'
import { runRule } from '../src/check/run.ts'
import { parentText, planText } from '../src/check/sample.ts'
import { extractRecord } from '../src/extract/index.ts'
import { keepPages } from './pages.ts'

async function read(text: string): Promise<Input> {
  const bytes = new TextEncoder().encode(text)
  const document = await parseText(bytes, { name: 'example.txt' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { mediaType, format } = document
  const source = { uri: 'example.txt', fileName: 'example.txt', sha256, bytes: bytes.length, mediaType, format, part: null }
  return { document, record: extractRecord(document, source) }
}

async function saidOf(rule: Rule, { plan, parent }: Example): Promise<Label[]> {
  const above = parent ? await read(parentText(parent)) : null
  return runRule(rule, new Draft(await read(planText(plan)), above)).map(f => ({ vi: f.message, en: f.messageEn }))
}

/** Every page by its file name. */
async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map([['README.md', rulesIndex()]])
  for (const rule of rules) {
    const said: Label[][] = []
    for (const example of rule.examples.invalid) said.push(await saidOf(rule, example))
    pages.set(`${rule.id}.md`, rulePage(rule, said))
  }
  return pages
}

await keepPages('docs/rules', await rulePages())

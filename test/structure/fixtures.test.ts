/**
 * Outlines and zones of small documents, written by hand: input.md or input.txt beside outline.txt and zones.txt.
 * UPDATE=1 rewrites what is expected, never where CI runs; a missing expected file fails.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { structureOf } from '../../src/structure/index.ts'
import { checkStructure } from './check.ts'
import { outlineText, zonesText } from './show.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const PARSE = { 'input.md': parseMarkdown, 'input.txt': parseText }

function expectFile(path: string, got: string) {
  if (process.env.UPDATE && process.env.CI) throw new Error('UPDATE is refused where CI is set: read the difference and update by hand')
  if (process.env.UPDATE) writeFileSync(path, got)
  expect(existsSync(path), `${path} is missing`).toBe(true)
  expect(got).toBe(readFileSync(path, 'utf8'))
}

describe.each(readdirSync(FIXTURES))('%s', name => {
  const folder = join(FIXTURES, name)
  const input = Object.entries(PARSE).find(([file]) => existsSync(join(folder, file)))
  if (!input) throw new Error(`${folder}: neither input.md nor input.txt`)
  const [file, parse] = input
  const structured = parse(readFileSync(join(folder, file))).then(structureOf)

  test('outline', async () => expectFile(join(folder, 'outline.txt'), outlineText(await structured)))
  test('zones', async () => expectFile(join(folder, 'zones.txt'), zonesText(await structured)))
  test('every line stands in one zone, nodes nest and are in order', async () => expect(checkStructure(await structured)).toEqual([]))
})

/** The three plans that the check was asked for; they lie outside the checkout, so that these tests run only where they are. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatRow } from '../../parsers/registry.ts'
import { sniff } from '../../parsers/sniff.ts'
import { checkDocument } from '../../src/check/run.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const corpus = realCorpus()
const seeds = corpus && join(corpus, 'seeds')

async function check(prefix: string) {
  const name = readdirSync(seeds!).find(n => n.startsWith(prefix))!
  const bytes = readFileSync(join(seeds!, name))
  const { format } = sniff(bytes)
  const document = await (await formatRow(format).load!())(bytes, { name })
  const { mediaType } = document
  const source = { uri: name, fileName: name, sha256: '0'.repeat(64), bytes: bytes.length, mediaType, format: document.format, part: null }
  return checkDocument({ document, record: extractRecord(document, source) })
}

describe.runIf(seeds)('seeds (skipped where the real corpus is not there)', () => {
  test.each(['000', '001'])('%s is a news page and is refused', async prefix => {
    const { refused, findings } = await check(prefix)
    expect(refused?.vi).toMatch(/tin, bài/u)
    expect(findings).toEqual([])
  })

  test('002: blank number and day, a place in two spellings, a misspelling, the committee for its chairman, DDCI, no reports', async () => {
    const { findings } = await check('002')
    const rules = findings.map(f => f.rule)
    for (const id of [
      'number-blank',
      'date-blank',
      'locality-spelling',
      'misspelling',
      'award-authority',
      'index-name',
      'missing-reporting',
    ])
      expect(rules).toContain(id)
    expect(findings.find(f => f.rule === 'locality-spelling')?.expected?.vi).toBe('huyện Nguyên Bình')
  })

  test('003: no number, no date, no awards', async () => {
    const rules = (await check('003')).findings.map(f => f.rule)
    for (const id of ['number-missing', 'dateline-missing', 'missing-awards']) expect(rules).toContain(id)
  })

  test('004: TM. is missing, no criteria, no forms or numbers of awards', async () => {
    const rules = (await check('004')).findings.map(f => f.rule)
    for (const id of ['signature-authority', 'missing-criteria', 'missing-award-forms', 'missing-quota']) expect(rules).toContain(id)
  })
})

/**
 * Floors of the fields of the form over the real files that were born as text. Scans, and a PDF whose text layer is garbled (it takes minutes to
 * find that out by OCR), have no record of text and are left out, and said.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { Evaluation } from '../../src/evaluate/index.ts'
import { recordsOf, scoreOf } from '../accuracy/run.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const FLOOR = 0.9
/** The scans lie in a folder of their own; reading them takes minutes. */
const SCANS = 'ocr-local-vbhc'
const FORM = ['documentType', 'number', 'issuedPlace', 'issuedDate', 'title', 'signature', 'recipients', 'references'] as const

interface Counts {
  tp: number
  fp: number
  fn: number
}
const NONE: Counts = { tp: 0, fp: 0, fn: 0 }
const add = (a: Counts, b: Counts): Counts => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })
const f1 = ({ tp, fp, fn }: Counts): number => (tp + fp + fn ? (2 * tp) / (2 * tp + fp + fn) : 1)
const line = (name: string, c: Counts) => `${name.padEnd(14)} F1 ${f1(c).toFixed(4)} (${c.tp} tp, ${c.fp} fp, ${c.fn} fn)`

/** Counts of a field, the parts of "signature" together. */
const countsOf = (result: Evaluation, field: string): Counts =>
  Object.entries(result.fields)
    .filter(([name]) => name === field || name.startsWith(`${field}.`))
    .map(([, figures]) => figures)
    .reduce(add, NONE)

const corpus = realCorpus()
const goldDir = corpus ? join(corpus, 'gold') : ''
const files = corpus
  ? readdirSync(join(corpus, 'real'), { recursive: true, encoding: 'utf8' })
      .map(f => join(corpus, 'real', f))
      .filter(f => !f.includes(SCANS) && existsSync(join(goldDir, `${basename(f)}.json`)))
      .sort()
  : []

describe.runIf(files.length)('real files that were born as text (skipped where the corpus of real documents is not there)', () => {
  let read: CampaignRecord[]
  let result: Evaluation
  beforeAll(async () => {
    read = (await recordsOf(files)).filter(r => r.status !== 'failed' && !r.source.ocr)
    const names = new Set(read.map(r => r.source.fileName))
    result = scoreOf(
      read,
      goldDir,
      files.filter(f => names.has(basename(f))),
    )
    console.info(
      `left out: ${files
        .map(f => basename(f))
        .filter(f => !names.has(f))
        .join(', ')}`,
    )
  }, 300_000)

  test('every Word file, Markdown text and PDF with a text layer is among them', () => {
    const formats = Map.groupBy(read, r => r.source.format)
    expect(formats.get('docx')).toHaveLength(3)
    expect(formats.get('pdf')!.length).toBeGreaterThanOrEqual(2)
    expect(read.length).toBeGreaterThanOrEqual(11)
  })

  test('micro F1 of the fields of the form ≥ 0.90', () => {
    const by = FORM.map(field => [field, countsOf(result, field)] as const)
    const micro = by.map(([, counts]) => counts).reduce(add, NONE)
    const errors = result.documents.flatMap(d =>
      d.errors.filter(e => FORM.some(f => e.field === f || e.field.startsWith(`${f}.`))).map(e => `${d.file}: ${JSON.stringify(e)}`),
    )
    const report = [line('micro', micro), ...by.map(([field, counts]) => line(field, counts)), ...errors].join('\n')
    console.info(report)
    expect(f1(micro), report).toBeGreaterThanOrEqual(FLOOR)
  })
})

/**
 * What the check says of the bundled plans, against what a reader finds wanting in them: serious findings and warnings, plan by plan.
 * Labelled by reading the documents, not by running the check. A finding that is not in the list is a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formats } from '../../parsers/registry.ts'
import { checkDocument } from '../../src/check/run.ts'
import { extractRecord } from '../../src/extract/index.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'corpus', 'documents')

/** Rules that a plan breaks at level error or warning; plans that are not named break none. */
const WANTING: Record<string, string[]> = {
  // written as a negative of the form: see the remarks of its gold
  'ke-hoach-thi-xa-cong-so-2019.txt': ['deadline-before-issue', 'issuing-body', 'misspelling', 'motto', 'other-unit'],
  'ke-hoach-xa-dung-hen-2024.txt': ['date-padding', 'motto', 'symbol-form', 'title-form'],
  'ke-hoach-so-giao-duc-thang-diem-2022.md': ['title-form'],
  // signs "CHỦ TỊCH" without "TM. ỦY BAN NHÂN DÂN"
  'ke-hoach-xa-nong-thon-moi-2026.html': ['signature-authority'],
  // goes from targets to contents without saying who takes part
  'ke-hoach-so-giao-thong-2024.docx': ['missing-participants'],
  'ke-hoach-so-giao-thong-2024.pdf': ['missing-participants'],
}
/** False alarms that a clean plan may raise on average. */
const ALARMS = 0.2

const found = new Map<string, string[]>()

beforeAll(async () => {
  for (const name of readdirSync(FOLDER).filter(n => n.startsWith('ke-hoach'))) {
    const load = formats.find(f => f.extensions.includes(extname(name).slice(1)))?.load
    const bytes = readFileSync(join(FOLDER, name))
    const document = await (await load!())(bytes, { name })
    const { mediaType, format } = document
    const source = { uri: name, fileName: name, sha256: '0'.repeat(64), bytes: bytes.length, mediaType, format, part: null }
    const { findings } = checkDocument({ document, record: extractRecord(document, source) })
    found.set(name, [...new Set(findings.filter(f => f.severity !== 'info').map(f => f.rule))].sort())
  }
}, 120_000)

describe('plans of the corpus', () => {
  test(`raise at most ${ALARMS} false alarms a plan`, () => {
    const alarms = [...found].flatMap(([name, rules]) => rules.filter(r => !WANTING[name]?.includes(r)).map(r => `${name}: ${r}`))
    expect(alarms.length / found.size, alarms.join('\n')).toBeLessThanOrEqual(ALARMS)
  })

  test('show what is wanting in them', () => {
    const missed = Object.entries(WANTING).flatMap(([name, rules]) =>
      rules.filter(r => !found.get(name)?.includes(r)).map(r => `${name}: ${r}`),
    )
    expect(missed).toEqual([])
  })
})

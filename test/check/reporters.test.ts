/** Reports: well-formed, complete, and harmless whatever a draft says. */

import { beforeAll, describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { z } from 'zod'
import type { CheckedFile } from '../../src/check/finding.ts'
import { rules } from '../../src/check/registry.ts'
import { reporters } from '../../src/check/reporters/index.ts'
import { checkDocument } from '../../src/check/run.ts'
import { planText } from '../../src/check/sample.ts'
import { read } from './draft-of.ts'

const OPTIONS = { lang: 'vi', version: '0.1.0' } as const
const HOSTILE = '- UBND xã tặng Giấy khen cho 03 tập thể < script > alert("x") & \u001b[31m %0A::error::giả ]]> "ngoặc\'.'
let files: CheckedFile[]

beforeAll(async () => {
  const result = checkDocument(
    await read(
      planText({
        number: 'Số: 8/KH-UBND',
        awards: `VIII. KHEN THƯỞNG\n\n${HOSTILE}`,
        funding: 'IX. TUYÊN TRUYỀN\n\n- Đưa tin trên loa truyền thanh của xã.',
      }),
    ),
    null,
    { accepted: [{ rule: 'missing-funding', reason: 'kế hoạch <riêng>' }] },
  )
  files = [
    { path: 'du thao/ke hoach #1.txt', result, problem: null },
    {
      path: 'tin.html',
      result: {
        findings: [],
        accepted: [],
        refused: { vi: 'Đây là tin.', en: 'News.' },
        counts: { error: 0, warning: 0, info: 0 },
        targets: [],
      },
      problem: null,
    },
    { path: 'hong.docx', result: null, problem: { vi: 'Tệp hỏng.', en: 'Broken.' } },
  ]
})

/** The parts of SARIF 2.1.0 that are written here, as the standard has them (OASIS, section 3); strict, so that nothing else slips in. */
const Text = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() })
const Artifact = z.strictObject({ uri: z.string().regex(/^[^\s#\\]+$/u) })
const Region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  snippet: z.strictObject({ text: z.string() }),
})
const Location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: Artifact, region: Region.optional() }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string().min(1), kind: z.string() })).optional(),
})
const Level = z.enum(['none', 'note', 'warning', 'error'])
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          semanticVersion: z.string(),
          language: z.string().regex(/^[a-z]{2}$/u),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              name: z.string(),
              shortDescription: Text,
              fullDescription: Text,
              help: Text,
              defaultConfiguration: z.strictObject({ level: Level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      language: z.string(),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(z.strictObject({ location: Artifact })),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level: Level, message: Text, locations: z.array(Location) })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: Level,
          message: Text,
          locations: z.array(Location).min(1),
          relatedLocations: z.array(z.strictObject({ id: z.int(), message: Text })).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() })).optional(),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
})

describe('sarif', () => {
  test('has the shape of SARIF 2.1.0', () => {
    const { runs } = Sarif.parse(JSON.parse(reporters.sarif(files, OPTIONS)))
    const [run] = runs
    expect(run!.tool.driver.rules.map(r => r.id)).toEqual(rules.map(r => r.id))
    for (const r of run!.results) expect(rules[r.ruleIndex]!.id).toBe(r.ruleId)
    for (const r of run!.results) {
      const { startLine, startColumn, endLine, endColumn } = r.locations[0]!.physicalLocation.region!
      expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true)
    }
  })

  test('suppresses what was let stand, and notes what was not checked', () => {
    const { runs } = Sarif.parse(JSON.parse(reporters.sarif(files, OPTIONS)))
    const { results, invocations } = runs[0]!
    expect(results.filter(r => r.suppressions).map(r => r.suppressions![0]!.justification)).toEqual(['kế hoạch <riêng>'])
    expect(invocations[0]!.executionSuccessful).toBe(false)
    expect(invocations[0]!.toolExecutionNotifications.map(n => n.level)).toEqual(['note', 'error'])
  })
})

describe('junit', () => {
  test('is well-formed XML whose numbers are true', () => {
    const xml = reporters.junit(files, OPTIONS)
    expect(() => fromXml(xml)).not.toThrow()
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0
    expect(xml).toContain(`tests="${count(/<testcase /g)}" failures="${count(/<failure /g)}" errors="${count(/<error /g)}"`)
    expect(count(/<failure /g)).toBe(2)
    expect(count(/<skipped /g)).toBe(1)
  })

  test('holds no character that XML forbids', () => {
    const forbidden = [...reporters.junit(files, OPTIONS)].filter(c => c < ' ' && !'\t\n\r'.includes(c))
    expect(forbidden).toEqual([])
  })
})

describe('github', () => {
  test('is one command a line, and a draft cannot add one', () => {
    const lines = reporters.github(files, OPTIONS).split('\n')
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:\n]*::/u)
    expect(lines.length).toBe(4)
  })
})

describe('html', () => {
  test('runs nothing and loads nothing', () => {
    const page = reporters.html(files, OPTIONS)
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|url\(/iu)
    expect(page).toContain('&lt; script &gt; alert(&quot;x&quot;) &amp;')
    expect(page).toContain('<html lang="vi">')
  })
})

describe('json', () => {
  test('holds the findings as they are', () => {
    const out = JSON.parse(reporters.json(files, OPTIONS))
    expect(out.files[0].result.findings).toEqual(JSON.parse(JSON.stringify(files[0]!.result!.findings)))
    expect(out.version).toBe('1.0')
  })
})

describe('stylish', () => {
  test('says place, sentence, law and how to mend it, in both languages', () => {
    const vi = reporters.stylish(files, OPTIONS)
    for (const word of [
      'Nghiêm trọng',
      'dòng',
      'mục VIII',
      'Cần: ',
      'Căn cứ: Luật Thi đua, khen thưởng',
      'Cách sửa: ',
      'Đã chấp nhận',
      'Đây là tin.',
      'Tệp hỏng.',
    ])
      expect(vi).toContain(word)
    const en = reporters.stylish(files, { ...OPTIONS, lang: 'en' })
    for (const word of ['Serious', 'line', 'section VIII', 'Expected: ', 'Basis: ', 'To mend: ', 'Let stand', 'News.', 'Broken.'])
      expect(en).toContain(word)
  })

  test('lets no draft steer the terminal', () => {
    expect(reporters.stylish(files, OPTIONS)).not.toContain('\u001b')
  })
})

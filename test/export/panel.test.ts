import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CampaignRecord } from '../../schemas/record.ts'
import { beginsFormula } from '../../src/export/formula.ts'
import { panelFields } from '../../src/export/panel/fields/index.ts'
import { readCsv } from './read-csv.ts'
import { run, runFolder } from './run.ts'
import { condition, sample } from './sample.ts'

const base = sample()
const reviewed: CampaignRecord = sample({
  id: `${'cd'.repeat(32)}#2`,
  years: { ...base.years!, value: { from: 2023, to: 2025 } },
  targets: [
    {
      ...base.targets[0]!,
      value: { ...base.targets[0]!.value, ...condition({ measure: '=cmd()', value: 70.5, valueMax: 75, year: 2025 }), text: 'x' },
      basis: 'corrected',
      review: { state: 'corrected', by: 'Lê Thị Duyệt', at: '2026-03-02T08:15:00+07:00' },
      confidence: 1,
    },
    {
      ...base.targets[0]!,
      value: {
        ...base.targets[0]!.value,
        ...condition({
          measure: 'PCI',
          comparator: 'increase',
          value: null,
          baseline: { value: 62.5, unit: 'điểm', year: 2022, grade: null },
        }),
        text: 'y',
      },
      confidence: 0.5,
    },
  ],
  criteria: [],
})
const records = [base, reviewed]

type Row = Record<string, unknown>

describe('the panel as CSV', () => {
  const rows = async (): Promise<Row[]> => {
    const bytes = await run('panel', records)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...lines] = readCsv(bytes.toString().slice(1))
    return lines.map(cells => Object.fromEntries(head!.map((name, i) => [name, cells[i]])))
  }

  it('has one row a target and condition, with unit, year, sentence and state of review', async () => {
    const [target, criterion, corrected, relative, ...more] = await rows()
    expect(more).toEqual([])
    expect(target).toMatchObject({
      unit: 'An Bình',
      unit_type: 'huyện',
      province: 'Cao Bằng',
      year: '2024',
      year_basis: 'campaign',
      indicator: 'hồ sơ được trả đúng hạn',
      kind: 'target',
      comparator: '>=',
      value: '95',
      unit_of_measure: '%',
      sentence: 'Phấn đấu ít nhất 95% hồ sơ được trả đúng hạn.',
      document: 'ke-hoach.txt',
      issued: '2024-03-15',
      needs_review: 'false',
      review_state: 'none',
      extractor_version: '0.0.0',
    })
    expect(criterion).toMatchObject({
      kind: 'criterion',
      indicator: 'PAR_INDEX',
      comparator: 'increase',
      value: '',
      relative_to: 'previous_year',
    })
    expect(corrected).toMatchObject({
      indicator: "'=cmd()",
      value: '70.5',
      value_max: '75',
      year: '2025',
      year_basis: 'stated',
      basis: 'corrected',
      review_state: 'corrected',
      reviewed_by: 'Lê Thị Duyệt',
      reviewed_on: '2026-03-02',
    })
    // a campaign of three years gives no year to a target that states none
    expect(relative).toMatchObject({
      year: '',
      year_basis: '',
      campaign_from: '2023',
      campaign_to: '2025',
      baseline_value: '62.5',
      baseline_year: '2022',
      needs_review: 'true',
    })
  })

  it('has no cell that begins a formula, and its head also without records', async () => {
    expect(
      readCsv((await run('panel', records)).toString().slice(1))
        .flat()
        .filter(beginsFormula),
    ).toEqual([])
    expect(readCsv((await run('panel', [])).toString().slice(1))).toEqual([panelFields.map(f => f.name)])
  })
})

describe('the panel as Parquet', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'panel-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const query = async (given: readonly CampaignRecord[], sql: (file: string) => string): Promise<Row[]> => {
    const file = path.join(folder, `${given.length}.parquet`)
    await writeFile(file, await run('parquet', given))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    try {
      return (await connection.runAndReadAll(sql(file))).getRowObjectsJson() as Row[]
    } finally {
      connection.closeSync()
    }
  }

  it('reads back in DuckDB, column by column as in the CSV', async () => {
    const rows = await query(records, file => `SELECT * FROM '${file}'`)
    const csv = readCsv((await run('panel', records)).toString().slice(1)).slice(1)
    const said = rows.map(row => panelFields.map(f => (row[f.name] === null ? '' : String(row[f.name]))))
    expect(said).toEqual(csv.map(cells => cells.map(c => c.replace(/^'(?==)/, ''))))
  })

  it('has dates as dates, numbers as numbers', async () => {
    const types = await query(records, file => `DESCRIBE SELECT * FROM '${file}'`)
    const expected = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' }
    expect(types.map(t => [t.column_name, t.column_type])).toEqual(panelFields.map(f => [f.name, expected[f.type]]))
    const [sum] = await query(records, file => `SELECT sum(value) AS sum, year(min(issued)) AS year FROM '${file}'`)
    expect(sum).toEqual({ sum: 165.5, year: '2024' })
  })

  it('has its columns also without rows', async () => {
    expect(await query([], file => `SELECT count(*)::INT AS n, count(value)::INT AS v FROM '${file}'`)).toEqual([{ n: 0, v: 0 }])
  })
})

/** Data Package 2.0 and Table Schema 2.0 as their standard words them, as far as the package uses them; other keys are an error here. */
const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum([
    'string',
    'number',
    'integer',
    'boolean',
    'object',
    'array',
    'list',
    'datetime',
    'date',
    'time',
    'year',
    'yearmonth',
    'any',
  ]),
  title: z.string(),
  description: z.string(),
  constraints: z.strictObject({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() }).optional(),
})
const resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table'),
  // relative, within the package
  path: z.string().regex(/^(?!\/|.*\.\.)[^\\]+$/),
  title: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  bytes: z.number().int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.strictObject({
    delimiter: z.string(),
    lineTerminator: z.string(),
    quoteChar: z.string().length(1),
    doubleQuote: z.boolean(),
    header: z.boolean(),
  }),
  schema: z.strictObject({ $schema: z.url(), fields: z.array(field).min(1), missingValues: z.array(z.string()) }),
})
const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  created: z.iso.datetime().optional(),
  sources: z.array(z.strictObject({ title: z.string() })).min(1),
  resources: z.array(resource).min(1),
})

describe('the data package', () => {
  it('describes its file truly, by the rules of the standard', async () => {
    const files = await runFolder('datapackage', records, { at: '2026-03-05T00:00:00.000Z' })
    expect([...files.keys()]).toEqual(['panel.csv', 'codebook.md', 'datapackage.json'])
    const described = dataPackage.parse(JSON.parse(files.get('datapackage.json')!))
    const [panel] = described.resources
    const csv = Buffer.from(files.get(panel!.path)!)
    expect(csv.equals(await run('panel', records))).toBe(true)
    expect([panel!.bytes, panel!.hash]).toEqual([csv.length, `sha256:${createHash('sha256').update(csv).digest('hex')}`])
    expect(described.sources.map(s => s.title)).toEqual(['ke-hoach.txt', 'ke-hoach.txt'])
  })

  it('holds in every cell what the schema of its column allows', async () => {
    const files = await runFolder('datapackage', records)
    const { fields } = dataPackage.parse(JSON.parse(files.get('datapackage.json')!)).resources[0]!.schema
    const [head, ...lines] = readCsv(files.get('panel.csv')!.slice(1))
    expect(head).toEqual(fields.map(f => f.name))
    const forms: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      string: /^/,
    }
    for (const line of lines) {
      for (const [i, f] of fields.entries()) {
        const cell = line[i]!
        if (cell === '') expect(f.constraints?.required, f.name).toBeFalsy()
        else {
          expect(cell, f.name).toMatch(forms[f.type]!)
          if (f.constraints?.enum) expect(f.constraints.enum, f.name).toContain(cell)
        }
      }
    }
  })

  it('has a codebook with every column, its codes and a line for citing', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const text = (await runFolder('datapackage', records, { lang, at: '2026-03-05T00:00:00.000Z' })).get('codebook.md')!
      for (const f of panelFields) {
        const row = text.split('\n').find(l => l.startsWith(`| \`${f.name}\` |`))
        expect(row, f.name).toContain(f.description[lang].replaceAll('|', '\\|'))
        for (const code of f.codes ?? []) expect(row, f.name).toContain(code)
      }
      expect(text.trimEnd().split('\n').at(-1)).toMatch(
        lang === 'vi' ? /^Trích dẫn: .*2 văn bản \(4 dòng\).*thidua 0\.0\.0.*05\/03\/2026/ : /^Citation: .*2026-03-05/,
      )
    }
  })
})

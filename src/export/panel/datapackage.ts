/**
 * The panel as a Frictionless data package: panel.csv, its codebook, and datapackage.json that describes both (Data Package 2.0,
 * https://datapackage.org/standard/data-package/).
 */
import { createHash } from 'node:crypto'
import type { Language } from '../../../schemas/labels.ts'
import { type CampaignRecord, SCHEMA_VERSION } from '../../../schemas/record.ts'
import { collect } from '../collect.ts'
import type { ExportContext, ExporterRow, OutputPart } from '../types.ts'
import { codebook } from './codebook.ts'
import { PANEL_HEADER, panelLines } from './csv.ts'
import type { PanelField } from './field.ts'
import { panelFields } from './fields/index.ts'

/** What a citation and the description count. */
interface Counts {
  rows: number
  documents: number
  versions: string[]
}

/** The line by which the data is cited. */
function citationOf({ rows, documents, versions }: Counts, { lang, at }: ExportContext): string {
  const day = at?.slice(0, 10)
  const reader = versions.length ? `thidua ${versions.join(', ')}` : 'thidua'
  return lang === 'vi'
    ? `Trích dẫn: Dữ liệu chỉ tiêu, tiêu chí thi đua từ ${documents} văn bản (${rows} dòng), đọc bằng ${reader}${day ? `, lập ngày ${day.split('-').reverse().join('/')}` : ''}.`
    : `Citation: Targets and criteria of emulation campaigns in ${documents} documents (${rows} rows), read by ${reader}${day ? `, made on ${day}` : ''}.`
}

const fieldOf = ({ name, type, title, description, codes, required }: PanelField, lang: Language) => ({
  name,
  type,
  title: title[lang],
  description: description[lang],
  ...((codes || required) && { constraints: { ...(required && { required: true }), ...(codes && { enum: codes }) } }),
})

function descriptor(csv: Uint8Array, records: readonly CampaignRecord[], counts: Counts, context: ExportContext) {
  const { lang, at } = context
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'thidua-panel',
    title: { vi: 'Chỉ tiêu, tiêu chí của phong trào thi đua', en: 'Targets and criteria of emulation campaigns' }[lang],
    description: citationOf(counts, context),
    version: SCHEMA_VERSION,
    ...(at && { created: at }),
    // the standard knows no empty list of sources
    ...(records.length > 0 && { sources: records.map(r => ({ title: r.source.fileName })) }),
    resources: [
      {
        name: 'panel',
        type: 'table',
        path: 'panel.csv',
        title: { vi: 'Đơn vị × năm × chỉ số', en: 'Unit × year × indicator' }[lang],
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.length,
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: panelFields.map(f => fieldOf(f, lang)),
          missingValues: [''],
        },
      },
    ],
  }
}

async function partsOf(records: readonly CampaignRecord[], context: ExportContext): Promise<OutputPart[]> {
  const lines = records.map(panelLines)
  const csv = new TextEncoder().encode(PANEL_HEADER + lines.join(''))
  const counts = {
    rows: records.reduce((sum, r) => sum + r.targets.length + r.criteria.reduce((n, k) => n + k.value.conditions.length, 0), 0),
    documents: records.length,
    versions: [...new Set(records.map(r => r.extractor.version))].sort(),
  }
  return [
    { name: 'panel.csv', content: csv },
    { name: 'codebook.md', content: codebook(context.lang, citationOf(counts, context)) },
    { name: 'datapackage.json', content: `${JSON.stringify(descriptor(csv, records, counts, context), null, 2)}\n` },
  ]
}

export const datapackage: ExporterRow = {
  name: 'datapackage',
  fileName: 'datapackage',
  folder: true,
  mediaType: 'application/json',
  label: {
    vi: 'Gói dữ liệu Frictionless: panel.csv, bảng mã, datapackage.json',
    en: 'Frictionless data package: panel.csv, codebook, datapackage.json',
  },
  create: context => collect(records => partsOf(records, context)),
}

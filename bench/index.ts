/**
 * `npm run bench`: thidua beside named peers, as ratios of the same run, and how it grows. Writes bench/RESULTS.md.
 * Options: --pdfs n, --docx n, --real folder, --modules folder of a package.json (for officeparser), --documents n, --rounds n, --only part,part
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { save } from './speed/page.ts'
import { docxPart, growthPart, kidsPart, ocrPart, type Part, pdfPart, realPart, startPart } from './speed/parts.ts'

const { values } = parseArgs({
  options: {
    pdfs: { type: 'string', default: '1000' },
    docx: { type: 'string', default: '400' },
    documents: { type: 'string', default: '10000' },
    pages: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '3' },
    real: { type: 'string', default: process.env.THIDUA_REAL_CORPUS ?? '../shared/corpus/real' },
    modules: { type: 'string', default: process.cwd() },
    only: { type: 'string' },
  },
})
const parts: Record<string, Part> = {
  start: startPart,
  pdf: pdfPart,
  real: realPart,
  docx: docxPart,
  ocr: ocrPart,
  kids: kidsPart,
  growth: growthPart,
}
const asked = values.only?.split(',') ?? Object.keys(parts)
const folder = mkdtempSync(path.join(tmpdir(), 'thidua-bench-'))
try {
  for (const name of asked) {
    const lines = await parts[name]!({
      folder: path.join(folder, name),
      count: { pdf: Number(values.pdfs), docx: Number(values.docx), documents: Number(values.documents), pages: Number(values.pages) },
      rounds: Number(values.rounds),
      real: values.real,
      modules: path.resolve(values.modules),
    })
    console.log(lines.join('\n'))
    save(name, lines)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

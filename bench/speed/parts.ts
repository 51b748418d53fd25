/** What is measured, one function a part; each says plainly what is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorRateInAnyOrder } from '../../test/helpers/error-rate.ts'
import { bundled, bundledFiles, others, plans } from './corpora.ts'
import { type Cost, cost, hasProgram, median, type Pair, pair, watched } from './measure.ts'
import { npmText, pandoc, pdftotext, tesseract, thidua } from './peers.ts'

export interface Setting {
  folder: string
  count: { pdf: number; docx: number; documents: number; pages: number }
  rounds: number
  /** a folder of other PDFs */
  real: string
  /** where peers of npm are installed */
  modules: string
}
export type Part = (setting: Setting) => Promise<string[]>

const TWO = 2
const HEAD = [
  '| peer | files | peer, s wall (cpu) | thidua, s wall (cpu) | ratio wall | ratio cpu |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
]
const shown = ({ wall, cpu }: Cost): string => `${wall.toFixed(1)} (${cpu.toFixed(1)})`
const row = (peer: string, files: number, p: Pair): string =>
  `| ${peer} | ${files} | ${shown(p.peer)} | ${shown(p.own)} | ${p.wall.toFixed(2)} | ${p.cpu.toFixed(2)} |`
const missing = (what: string): string => `${what} is not installed: not measured.`
const FINE = [0, 1]

/** Records alone, as JSON Lines, or all usual outputs. */
const RECORDS = '--no-cache --format jsonl'
function own(input: string, { folder }: Setting, processes = TWO, rest = RECORDS): Cost {
  const out = path.join(folder, 'out')
  rmSync(out, { recursive: true, force: true })
  const taken = cost(thidua(input, out, processes, rest), FINE)
  // exit code 1 is a file that cannot be read, but also a program that did not start
  const { counts } = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8')) as { counts: { files: number; records: number } }
  if (counts.records < counts.files || !counts.records) throw new Error(`${counts.records} records of ${counts.files} files`)
  return taken
}
const ALL = '--no-cache'

/** Other npm packages over the same files, where they are installed. */
function packages(names: readonly string[], input: string, files: number, setting: Setting): string[] {
  return names.map(name => {
    try {
      const p = pair(
        () => cost(npmText(name, input, TWO, setting.modules)),
        () => own(input, setting),
        1,
      )
      return row(`${name} (text only)`, files, p)
    } catch {
      return `| ${name} | ${files} | not installed, or it failed | | | |`
    }
  })
}

export const pdfPart: Part = async setting => {
  const { pdf: files } = setting.count
  if (!hasProgram('pdftotext')) return ['## PDF', '', missing('pdftotext (poppler-utils)')]
  const input = bundled('.pdf', files, path.join(setting.folder, 'in'))
  const p = pair(
    () => cost(pdftotext(input, TWO)),
    () => own(input, setting),
    setting.rounds,
  )
  const withWorkbook = pair(
    () => cost(pdftotext(input, TWO)),
    () => own(input, setting, TWO, ALL),
    1,
  )
  const few = bundled('.pdf', Math.min(files, 100), path.join(setting.folder, 'few'))
  const rest = [
    row('pdftotext -layout (thidua with workbook and CSV)', files, withWorkbook),
    ...packages(['unpdf', 'officeparser'], few, Math.min(files, 100), setting),
  ]
  return [
    `## PDF: copies of the bundled corpus's text PDFs, two processes, ${setting.rounds} rounds`,
    '',
    ...HEAD,
    row('pdftotext -layout', files, p),
    ...rest,
  ]
}

/** A text layer, as pdftotext sees it. */
const hasText = (file: string): boolean => spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replace(/\s/gu, '').length > 400

export const realPart: Part = async setting => {
  const title = '## PDF: text PDFs of real offices, repeated'
  if (!hasProgram('pdftotext')) return [title, '', missing('pdftotext (poppler-utils)')]
  const files = Math.min(setting.count.pdf, 100)
  const input = others(existsSync(setting.real) ? setting.real : undefined, files, path.join(setting.folder, 'in'), hasText)
  if (!input) return [title, '', 'No folder with such files here: not measured.']
  const p = pair(
    () => cost(pdftotext(input, TWO)),
    () => own(input, setting),
    setting.rounds,
  )
  return [title, '', ...HEAD, row('pdftotext -layout', files, p)]
}

export const docxPart: Part = async setting => {
  const { docx: files } = setting.count
  const input = bundled('.docx', files, path.join(setting.folder, 'in'))
  const rows = hasProgram('pandoc')
    ? [
        row(
          'pandoc -t plain',
          files,
          pair(
            () => cost(pandoc(input, TWO)),
            () => own(input, setting),
            setting.rounds,
          ),
        ),
      ]
    : []
  const few = bundled('.docx', Math.min(files, 100), path.join(setting.folder, 'few'))
  const rest = packages(['officeparser'], few, Math.min(files, 100), setting)
  return [
    `## Word: copies of the bundled corpus's DOCX, two processes, ${setting.rounds} rounds`,
    '',
    ...HEAD,
    ...rows,
    ...rest,
    ...(rows.length ? [] : ['', missing('pandoc')]),
  ]
}

export const ocrPart: Part = async setting => {
  const title = '## OCR: pages of the bundled PDFs as grey pictures of 200 dpi, two processes of one thread each'
  if (!hasProgram('tesseract') || !hasProgram('pdftoppm'))
    return [title, '', missing('tesseract with its Vietnamese data, or poppler-utils,')]
  const input = path.join(setting.folder, 'in')
  mkdirSync(input, { recursive: true })
  const texts = new Map<string, string>()
  for (const file of bundledFiles('.pdf')) {
    for (let page = 1; page <= 9 && texts.size < setting.count.pages; page++) {
      const text = spawnSync('pdftotext', ['-layout', '-f', `${page}`, '-l', `${page}`, file, '-'], { encoding: 'utf8' }).stdout
      if (text.replace(/\s/gu, '').length < 400) continue
      const name = `${path.basename(file, '.pdf')}-${page}`
      spawnSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', '-f', `${page}`, '-l', `${page}`, file, path.join(input, name)])
      texts.set(`${name}.png`, text)
    }
  }
  const p = pair(
    () => cost(tesseract(input, TWO)),
    () => own(input, setting),
    Math.min(setting.rounds, 2),
  )
  const records = readFileSync(path.join(setting.folder, 'out/records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { text: string; source: { fileName: string } })
  const errors = [...texts].map(([name, text]) => ({
    peer: errorRateInAnyOrder(text, readFileSync(path.join(setting.folder, 'peer', `${name}.txt`), 'utf8')),
    own: errorRateInAnyOrder(text, records.find(r => r.source.fileName === name)?.text ?? ''),
  }))
  const mean = (xs: number[]) => `${((xs.reduce((a, b) => a + b, 0) / xs.length) * 100).toFixed(2)} %`
  return [
    title,
    '',
    ...HEAD,
    row('tesseract -l vie', texts.size, p),
    '',
    `Pages a second, thidua to the peer: ${(1 / p.wall).toFixed(2)} (by processor time ${(1 / p.cpu).toFixed(2)}). Character error (cells in any order): tesseract ${mean(errors.map(e => e.peer))}, thidua ${mean(errors.map(e => e.own))}.`,
  ]
}

const LAUNCHER = fileURLToPath(new URL('../../bin/thidua.js', import.meta.url))
const DRAFT = bundledFiles('.docx')[0]!

export const startPart: Part = async ({ rounds }) => {
  const times = (line: string) => Array.from({ length: rounds * 5 }, () => cost(line, FINE))
  const node = `'${process.execPath}'`
  const bare = times(`${node} -e 0`)
  const version = times(`${node} '${LAUNCHER}' --version`)
  const check = times(`${node} '${LAUNCHER}' check '${DRAFT}'`).slice(rounds * 2)
  const of = (costs: Cost[]): Cost => ({ wall: median(costs.map(c => c.wall)), cpu: median(costs.map(c => c.cpu)) })
  const ratio = median(version.map((v, i) => v.wall / bare[i]!.wall))
  const two = (c: Cost) => `${(c.wall * 1000).toFixed(0)} ms (${(c.cpu * 1000).toFixed(0)})`
  return [
    '## Start, wall (cpu)',
    '',
    '| node -e 0 | thidua --version | ratio | thidua check, one Word draft |',
    '| ---: | ---: | ---: | ---: |',
    `| ${two(of(bare))} | ${two(of(version))} | ${ratio.toFixed(2)} | ${two(of(check))} |`,
  ]
}

export const kidsPart: Part = async setting => {
  const files = Math.min(setting.count.pdf, 300)
  const input = bundled('.pdf', files, path.join(setting.folder, 'in'))
  const p = pair(
    () => own(input, setting, 2),
    () => own(input, setting, 1),
    setting.rounds,
  )
  return [
    `## One process and two, ${files} PDFs, ${setting.rounds} rounds`,
    '',
    '| two, s wall (cpu) | one, s wall (cpu) | work of two to one |',
    '| ---: | ---: | ---: |',
    `| ${shown(p.peer)} | ${shown(p.own)} | ${p.wall.toFixed(2)} |`,
  ]
}

export const growthPart: Part = async setting => {
  const counts = [100, 1000, 10_000].filter(n => n <= setting.count.documents)
  const rows: string[] = []
  const costs: { n: number; wall: number; peak: number; cpu: number }[] = []
  for (const n of counts) {
    const input = plans(n, path.join(setting.folder, `in${n}`))
    const [out, cache] = [path.join(setting.folder, `out${n}`), path.join(setting.folder, `cache${n}`)]
    const args = [LAUNCHER, 'extract', input, '-o', out, '--concurrency', '2', '--cache', cache, '--format', 'jsonl,csv']
    const first = await watched(process.execPath, args)
    const again = await watched(process.execPath, args)
    // by processor time, in a run of its own without a cache: the wall tells of the neighbours
    const bare = n <= 1000 ? cost(thidua(input, `${out}b`, TWO, '--no-cache --format jsonl,csv'), FINE).cpu : Number.NaN
    costs.push({ n, wall: first.wall, peak: first.peak, cpu: bare })
    const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
    const files = readdirSync(out).length
    rows.push(
      `| ${n} | ${first.wall.toFixed(1)} | ${Number.isNaN(bare) ? '–' : bare.toFixed(1)} | ${mb(first.peak)} | ${again.wall.toFixed(2)} | ${(first.wall / again.wall).toFixed(0)} | ${files} |`,
    )
  }
  const [small, last] = [costs[0]!, costs.at(-1)!]
  const before = costs.at(-2) ?? small
  return [
    '## Growth: small plans as plain text, two processes, JSON Lines and CSV, with a cache',
    '',
    '| documents | first run, s wall | without a cache, s cpu | most memory, all processes | second run, s | times faster | outputs |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `${last.n} documents take ${(last.wall / small.wall).toFixed(1)} times as long as ${small.n}; ${(last.peak / before.peak).toFixed(2)} times the memory of ${before.n}.`,
  ]
}

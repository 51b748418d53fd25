/**
 * Measures the PDF engines that were considered (docs/decisions/0003-pdf-engine.md) over a folder of PDFs.
 *
 *   node bench/pdf-engines.ts [FOLDER]
 *
 * Prints for each engine and file: time to open, time a page (median of 5), characters found, characters with a font name
 * and with a box of their own, ruling lines, text drawn by annotations, and how much of what pdftotext reads is there
 * (share of its words, counted with repetition; Debian's poppler-utils, left out where it is not installed).
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { realCorpus } from '../test/helpers/real-corpus.ts'

interface Reading {
  pages: number
  text: string
  /** text that annotations draw (signature appearances); undefined where the engine does not tell it apart */
  annotations: number
  boxes: number
  fonts: number
  rules: number
  openMs: number
  pageMs: number[]
}
type Engine = (bytes: Uint8Array) => Promise<Reading>

const require = createRequire(import.meta.url)
const sourceOf = (name: string) => readFileSync(require.resolve(name))
const now = () => performance.now()

// biome-ignore lint/suspicious/noExplicitAny: the raw functions of two builds of one C library, untyped in one of them
type Raw = any

type Page = Pick<Reading, 'text' | 'annotations' | 'boxes' | 'fonts' | 'rules'>

/** Characters of a loaded page; with `grounds` each with its font and its box. */
function charactersOf(m: Raw, page: unknown, scratch: unknown, grounds: boolean): Pick<Page, 'text' | 'boxes' | 'fonts'> {
  const out = { text: '', boxes: 0, fonts: 0 }
  const named = new Map<number, boolean>()
  const textPage = m._FPDFText_LoadPage(page)
  const count = m._FPDFText_CountChars(textPage)
  for (let c = 0; c < count; c++) {
    out.text += String.fromCodePoint(m._FPDFText_GetUnicode(textPage, c) || 0xfffd)
    const object = m._FPDFText_GetTextObject(textPage, c)
    if (!named.has(object)) named.set(object, object !== 0 && m._FPDFFont_GetBaseFontName(m._FPDFTextObj_GetFont(object), 0, 0) > 1)
    if (!grounds) continue
    if (named.get(object)) out.fonts++
    if (m._FPDFText_GetLooseCharBox(textPage, c, scratch)) out.boxes++
  }
  m._FPDFText_ClosePage(textPage)
  return out
}

/** One page: every character and every path, annotations drawn in. */
function pageOf(m: Raw, doc: unknown, number: number, scratch: unknown): Page {
  let page = m._FPDF_LoadPage(doc, number)
  const isAnnotated = m._FPDFPage_GetAnnotCount(page) > 0
  let read = charactersOf(m, page, scratch, !isAnnotated)
  const own = read.text.length
  if (isAnnotated) {
    m._FPDFPage_Flatten(page, 0)
    m._FPDF_ClosePage(page)
    page = m._FPDF_LoadPage(doc, number)
    read = charactersOf(m, page, scratch, true)
  }
  let rules = 0
  for (let o = m._FPDFPage_CountObjects(page) - 1; o >= 0; o--) if (m._FPDFPageObj_GetType(m._FPDFPage_GetObject(page, o)) === 2) rules++
  m._FPDF_ClosePage(page)
  return { ...read, annotations: read.text.length - own, rules }
}

const emptyReading = (pages: number, openMs: number): Reading => ({
  pages,
  text: '',
  annotations: 0,
  boxes: 0,
  fonts: 0,
  rules: 0,
  openMs,
  pageMs: [],
})

function add(out: Reading, page: Page): void {
  out.text += page.text
  for (const key of ['annotations', 'boxes', 'fonts', 'rules'] as const) out[key] += page[key]
}

/** The work that a layout parser asks of PDFium. */
function readWithPdfium(m: Raw, bytes: Uint8Array): Reading {
  const heap = m._malloc(bytes.length)
  m.HEAPU8.set(bytes, heap)
  const scratch = m._malloc(256)
  const started = now()
  const doc = m._FPDF_LoadMemDocument(heap, bytes.length, 0)
  if (!doc) throw new Error(`cannot open (${m._FPDF_GetLastError()})`)
  const openMs = now() - started
  const out = emptyReading(m._FPDF_GetPageCount(doc), openMs)
  for (let i = 0; i < out.pages; i++) {
    const t = now()
    add(out, pageOf(m, doc, i, scratch))
    out.pageMs.push(now() - t)
  }
  m._FPDF_CloseDocument(doc)
  m._free(scratch)
  m._free(heap)
  return out
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfjsPage = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>

/** Fonts get their real names, and paths are seen, only through the operator list, which decodes images too. */
async function pdfjsPageOf(pdfjs: Pdfjs, page: PdfjsPage, paths: boolean): Promise<Page> {
  const out = { text: '', annotations: 0, boxes: 0, fonts: 0, rules: 0 }
  if (paths) out.rules += (await page.getOperatorList()).fnArray.filter(f => f === pdfjs.OPS.constructPath).length
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue
    out.text += item.str + (item.hasEOL ? '\n' : '')
    if (paths && page.commonObjs.has(item.fontName) && page.commonObjs.get(item.fontName)?.name) out.fonts += item.str.length
  }
  for (const a of await page.getAnnotations()) {
    const text = (a.textContent ?? []).join('\n')
    out.annotations += text.length
    out.text += `\n${text}`
  }
  return out
}

async function readWithPdfjs(pdfjs: Pdfjs, bytes: Uint8Array, paths: boolean): Promise<Reading> {
  const started = now()
  const doc = await pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, fontExtraProperties: true }).promise
  const out = emptyReading(doc.numPages, now() - started)
  for (let i = 1; i <= doc.numPages; i++) {
    const t = now()
    add(out, await pdfjsPageOf(pdfjs, await doc.getPage(i), paths))
    out.pageMs.push(now() - t)
  }
  await doc.loadingTask.destroy()
  return out
}

/** What was loaded, and how long that took. */
async function timed<T>(load: () => Promise<T>): Promise<[T, number]> {
  const started = now()
  return [await load(), now() - started]
}

async function loadEmbed(): Promise<Raw> {
  const { init } = await import('@embedpdf/pdfium')
  const wasm = sourceOf('@embedpdf/pdfium/pdfium.wasm')
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer
  const { pdfium } = await init({ wasmBinary })
  const raw: Raw = pdfium
  raw._FPDF_InitLibrary()
  return raw
}

/** Not a dependency any more: measured where somebody installed it. */
const HYZYLA = '@hyzyla/pdfium'
const loadHyzyla = (): Promise<Raw> =>
  import(HYZYLA).then(
    async m => (await m.PDFiumLibrary.init()).module,
    () => undefined,
  )

async function engines(): Promise<[string, number, Engine][]> {
  const [embed, embedMs] = await timed(loadEmbed)
  const [hyzyla, hyzylaMs] = await timed(loadHyzyla)
  const [pdfjs, pdfjsMs] = await timed(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
  return [
    ['@embedpdf/pdfium', embedMs, async b => readWithPdfium(embed, b)],
    ...(hyzyla ? [[HYZYLA, hyzylaMs, async b => readWithPdfium(hyzyla, b)] as [string, number, Engine]] : []),
    ['pdfjs-dist', pdfjsMs, b => readWithPdfjs(pdfjs, b, true)],
    ['pdfjs-dist, text only', pdfjsMs, b => readWithPdfjs(pdfjs, b, false)],
  ]
}

const words = (s: string) =>
  s
    .normalize('NFC')
    .split(/[\s\p{Cc}\p{Cn}]+/u)
    .filter(Boolean)
function share(reference: string, text: string): string {
  const left = new Map<string, number>()
  for (const w of words(text)) left.set(w, (left.get(w) ?? 0) + 1)
  const wanted = words(reference)
  let found = 0
  for (const w of wanted) {
    const n = left.get(w) ?? 0
    if (n) {
      found++
      left.set(w, n - 1)
    }
  }
  return wanted.length ? (found / wanted.length).toFixed(3) : '-'
}
const median = (xs: number[]) => [...xs].sort((a, b) => a - b)[xs.length >> 1] ?? 0

const folder = process.argv[2] ?? realCorpus()
if (!folder) throw new Error('no folder of PDFs given')
const files = readdirSync(folder, { recursive: true })
  .map(f => join(folder, String(f)))
  .filter(f => f.endsWith('.pdf') && statSync(f).isFile())
const poppler = (file: string) => {
  const t = now()
  const run = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return { text: run.stdout ?? '', ms: now() - t }
}
const totals = new Map<string, { open: number; page: number; pages: number }>()
for (const [name, loadMs, engine] of await engines()) {
  console.log(`\n${name}: loaded in ${loadMs.toFixed(0)} ms`)
  console.log('file                              pages  open  ms/page  chars  boxes  fonts  paths annot  words of pdftotext')
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file))
    const reference = poppler(file)
    const runs: Reading[] = []
    try {
      for (let i = 0; i < 5; i++) runs.push(await engine(bytes))
    } catch (error) {
      console.log(`${basename(file).slice(0, 32).padEnd(33)} ${String(error).slice(0, 80)}`)
      continue
    }
    const r = runs[0]!
    const perPage = median(runs.map(x => x.pageMs.reduce((a, b) => a + b, 0) / x.pages))
    const open = median(runs.map(x => x.openMs))
    const sum = totals.get(name) ?? { open: 0, page: 0, pages: 0 }
    totals.set(name, { open: sum.open + open, page: sum.page + perPage * r.pages, pages: sum.pages + r.pages })
    const cells = [
      r.pages,
      open.toFixed(1),
      perPage.toFixed(1),
      r.text.length,
      r.boxes,
      r.fonts,
      r.rules,
      r.annotations,
      share(reference.text, r.text),
    ]
    console.log(
      basename(file).slice(0, 32).padEnd(33),
      cells.map(c => String(c).padStart(6)).join(' '),
      ` (pdftotext ${reference.ms.toFixed(0)} ms)`,
    )
  }
}
console.log()
for (const [name, t] of totals)
  console.log(`${name}: ${t.pages} pages, open ${t.open.toFixed(0)} ms, ${(t.page / t.pages).toFixed(2)} ms a page`)

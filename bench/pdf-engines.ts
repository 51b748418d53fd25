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

/** The work that a layout parser asks of PDFium: every character with box, origin and font; every path; annotations drawn in. */
function readWithPdfium(m: Raw, bytes: Uint8Array): Reading {
  const heap = m._malloc(bytes.length)
  m.HEAPU8.set(bytes, heap)
  const scratch = m._malloc(256)
  const started = now()
  const doc = m._FPDF_LoadMemDocument(heap, bytes.length, 0)
  if (!doc) throw new Error(`cannot open (${m._FPDF_GetLastError()})`)
  const openMs = now() - started
  const out: Reading = { pages: m._FPDF_GetPageCount(doc), text: '', annotations: 0, boxes: 0, fonts: 0, rules: 0, openMs, pageMs: [] }
  for (let i = 0; i < out.pages; i++) {
    const t = now()
    let page = m._FPDF_LoadPage(doc, i)
    let own = 0
    for (const flat of [false, true]) {
      const count = m._FPDFPage_GetAnnotCount(page)
      if (flat && !count) break
      if (flat) {
        m._FPDFPage_Flatten(page, 0)
        m._FPDF_ClosePage(page)
        page = m._FPDF_LoadPage(doc, i)
        out.text = out.text.slice(0, out.text.length - own)
      }
      const textPage = m._FPDFText_LoadPage(page)
      const n = m._FPDFText_CountChars(textPage)
      const before = own
      own = 0
      const fonts = new Map<number, boolean>()
      for (let c = 0; c < n; c++) {
        const ch = String.fromCodePoint(m._FPDFText_GetUnicode(textPage, c) || 0xfffd)
        out.text += ch
        own += ch.length
        const object = m._FPDFText_GetTextObject(textPage, c)
        if (!fonts.has(object)) fonts.set(object, object !== 0 && m._FPDFFont_GetBaseFontName(m._FPDFTextObj_GetFont(object), 0, 0) > 1)
        if (flat === count > 0) {
          if (fonts.get(object)) out.fonts++
          if (m._FPDFText_GetLooseCharBox(textPage, c, scratch)) out.boxes++
        }
      }
      if (flat) out.annotations += own - before
      m._FPDFText_ClosePage(textPage)
    }
    for (let o = m._FPDFPage_CountObjects(page) - 1; o >= 0; o--)
      if (m._FPDFPageObj_GetType(m._FPDFPage_GetObject(page, o)) === 2) out.rules++
    m._FPDF_ClosePage(page)
    out.pageMs.push(now() - t)
  }
  m._FPDF_CloseDocument(doc)
  m._free(scratch)
  m._free(heap)
  return out
}

async function engines(): Promise<[string, number, Engine][]> {
  let t = now()
  const { init } = await import('@embedpdf/pdfium')
  const wasm = sourceOf('@embedpdf/pdfium/pdfium.wasm')
  const embed: Raw = (await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer })).pdfium
  embed._FPDF_InitLibrary()
  const embedMs = now() - t
  t = now()
  const name = '@hyzyla/pdfium' // not a dependency any more: measured where somebody installed it
  const hyzyla: Raw = await import(name).then(
    async m => (await m.PDFiumLibrary.init()).module,
    () => undefined,
  )
  const hyzylaMs = now() - t
  t = now()
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdfjsMs = now() - t
  const viaPdfjs =
    (paths: boolean) =>
    async (bytes: Uint8Array): Promise<Reading> => {
      const started = now()
      const doc = await pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, fontExtraProperties: true }).promise
      const out: Reading = {
        pages: doc.numPages,
        text: '',
        annotations: 0,
        boxes: 0,
        fonts: 0,
        rules: 0,
        openMs: now() - started,
        pageMs: [],
      }
      for (let i = 1; i <= doc.numPages; i++) {
        const t = now()
        const page = await doc.getPage(i)
        // fonts get their real names, and paths are seen, only through the operator list, which decodes images too
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
        out.pageMs.push(now() - t)
      }
      await doc.loadingTask.destroy()
      return out
    }
  const found: [string, number, Engine][] = [['@embedpdf/pdfium', embedMs, async b => readWithPdfium(embed, b)]]
  if (hyzyla) found.push([name, hyzylaMs, async b => readWithPdfium(hyzyla, b)])
  found.push(['pdfjs-dist', pdfjsMs, viaPdfjs(true)], ['pdfjs-dist, text only', pdfjsMs, viaPdfjs(false)])
  return found
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

/**
 * The only file that names the PDF engine (PDFium, docs/decisions/0003-pdf-engine.md): opens a file from memory and hands out
 * its pages by raw pointers. Nothing is fetched: the WebAssembly module comes out of the package.
 *
 * Reads: bytes. Writes: PdfFile.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'
import { ParseError } from '../errors.ts'

type Call = (...args: number[]) => number
/** The C functions that are used, named as in PDFium's headers (fpdf_text.h, fpdf_edit.h, fpdf_annot.h …). */
type Functions = Record<
  | '_malloc' | '_free'
  | '_FPDF_InitLibrary' | '_FPDF_LoadMemDocument' | '_FPDF_CloseDocument' | '_FPDF_GetLastError' | '_FPDF_GetPageCount'
  | '_FPDF_LoadPage' | '_FPDF_ClosePage' | '_FPDF_GetPageBoundingBox' | '_FPDFPage_GetRotation' | '_FPDFPage_Flatten'
  | '_FPDFPage_GetAnnotCount' | '_FPDFPage_GetAnnot' | '_FPDFPage_CloseAnnot' | '_FPDFAnnot_GetSubtype'
  | '_FPDFPage_CountObjects' | '_FPDFPage_GetObject' | '_FPDFPageObj_GetType' | '_FPDFPageObj_GetMatrix' | '_FPDFPageObj_GetBounds'
  | '_FPDFPageObj_GetClipPath' | '_FPDFClipPath_CountPaths' | '_FPDFClipPath_CountPathSegments' | '_FPDFClipPath_GetPathSegment'
  | '_FPDFFormObj_CountObjects' | '_FPDFFormObj_GetObject'
  | '_FPDFPath_CountSegments' | '_FPDFPath_GetPathSegment' | '_FPDFPath_GetDrawMode' | '_FPDFPathSegment_GetType'
  | '_FPDFPathSegment_GetPoint' | '_FPDFPathSegment_GetClose'
  | '_FPDFText_LoadPage' | '_FPDFText_ClosePage' | '_FPDFText_CountChars' | '_FPDFText_GetUnicode' | '_FPDFText_IsGenerated'
  | '_FPDFText_GetTextObject' | '_FPDFText_GetMatrix' | '_FPDFText_GetCharOrigin' | '_FPDFText_GetLooseCharBox'
  | '_FPDFTextObj_GetFont' | '_FPDFTextObj_GetFontSize' | '_FPDFTextObj_GetTextRenderMode'
  | '_FPDF_GetPageWidthF' | '_FPDF_GetPageHeightF' | '_FPDF_RenderPageBitmap' | '_FPDFPageObj_SetIsActive'
  | '_FPDFBitmap_Create' | '_FPDFBitmap_FillRect' | '_FPDFBitmap_GetBuffer' | '_FPDFBitmap_GetStride' | '_FPDFBitmap_Destroy'
  | '_FPDFFont_GetBaseFontName' | '_FPDFFont_GetFlags' | '_FPDFFont_GetItalicAngle',
  Call
> // biome-ignore format: one line a header reads better

type Pdfium = Functions & {
  HEAPU8: Uint8Array
  HEAP32: Int32Array
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  UTF8ToString(pointer: number): string
}

/** FPDF_GetLastError: 3 not a PDF or corrupted, 4 password, 5 unknown security handler. */
const PASSWORD = 4
const SECURITY = 5

let loaded: Promise<Pdfium> | undefined

/** Compiled once, also where the engine is started anew after a trap. */
let compiled: WebAssembly.Module | undefined

async function load(): Promise<Pdfium> {
  compiled ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  const code = compiled
  let functions: Record<string, unknown> = {}
  const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
    const instance = new WebAssembly.Instance(code, imports)
    functions = Object.fromEntries(Object.entries(instance.exports).map(([name, f]) => [`_${name}`, f]))
    return receive(instance, code)
  }
  const wrapped = (await init({ instantiateWasm } as Parameters<typeof init>[0])).pdfium as unknown as Pdfium
  // the package wraps each function in checks that take longer than most of the calls; the heap and helpers stay its own
  const pdfium: Pdfium = Object.assign(Object.create(wrapped), functions)
  pdfium._FPDF_InitLibrary()
  return pdfium
}

export interface PdfFile {
  pdfium: Pdfium
  pages: number
  /** pointer of the document */
  document: number
  /** 512 bytes for results, free to use between two calls */
  scratch: number
  close(): void
}

/**
 * Opens a PDF. A file with an owner's password only (restrictions) opens like any other.
 * @throws ParseError 'encrypted' (needs a password or an unknown handler), 'damaged'
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  loaded ??= load()
  const pdfium = await loaded
  const heap = pdfium._malloc(bytes.length)
  if (!heap) throw new ParseError('too_large', 'memory')
  pdfium.HEAPU8.set(bytes, heap)
  const document = pdfium._FPDF_LoadMemDocument(heap, bytes.length, 0)
  if (!document) {
    const error = pdfium._FPDF_GetLastError()
    pdfium._free(heap)
    throw new ParseError(error === PASSWORD || error === SECURITY ? 'encrypted' : 'damaged')
  }
  const scratch = pdfium._malloc(512)
  const close = () => {
    pdfium._FPDF_CloseDocument(document)
    pdfium._free(scratch)
    pdfium._free(heap)
  }
  return { pdfium, pages: pdfium._FPDF_GetPageCount(document), document, scratch, close }
}

/** After a trap inside the module its memory cannot be trusted: the next file gets a fresh one. */
export const dropEngine = (): void => {
  loaded = undefined
}

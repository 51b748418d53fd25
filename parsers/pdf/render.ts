/**
 * A page of a PDF → a picture of it, for pages whose text cannot be had otherwise.
 *
 * Annotations (appearances of signatures) are not drawn: their text is known from their own layer. Where the page is set in type and only
 * its text layer is broken, its images (seals, signatures over names) are left out as well.
 *
 * Reads: PdfFile. Writes: Picture.
 */
import type { Picture } from '../ocr/index.ts'
import type { PdfFile } from './engine.ts'

/** pixels an inch: letters of 11 points are 23 pixels high */
const DPI = 300
/** pixels: larger pages (A1, posters) are drawn coarser */
const MOST = 24_000_000
const IMAGE = 3
const FORM = 5
const MAX_DEPTH = 8

/** Boxes in points that are painted over with paper. */
export interface Cover {
  x: number
  y: number
  width: number
  height: number
}

function dropImages({ pdfium }: PdfFile, page: number): void {
  const visit = (object: number, depth: number) => {
    const type = pdfium._FPDFPageObj_GetType(object)
    if (type === IMAGE) pdfium._FPDFPageObj_SetIsActive(object, 0)
    else if (type === FORM && depth < MAX_DEPTH)
      for (let i = 0; i < pdfium._FPDFFormObj_CountObjects(object); i++) visit(pdfium._FPDFFormObj_GetObject(object, i), depth + 1)
  }
  for (let i = 0; i < pdfium._FPDFPage_CountObjects(page); i++) visit(pdfium._FPDFPage_GetObject(page, i), 0)
}

/**
 * @param file opened for this alone: its pages must not have been drawn into before
 * @param index 0-based
 */
export function render(file: PdfFile, index: number, { images, covers = [] }: { images: boolean; covers?: readonly Cover[] }): Picture {
  const { pdfium, document } = file
  const page = pdfium._FPDF_LoadPage(document, index)
  if (!page) return { width: 1, height: 1, channels: 1, data: new Uint8Array([255]), dpi: DPI }
  if (!images) dropImages(file, page)
  const wide = pdfium._FPDF_GetPageWidthF(page)
  const high = pdfium._FPDF_GetPageHeightF(page)
  const dpi = Math.min(DPI, 72 * Math.sqrt(MOST / Math.max(1, wide * high)))
  const width = Math.max(1, Math.round((wide * dpi) / 72))
  const height = Math.max(1, Math.round((high * dpi) / 72))
  const bitmap = pdfium._FPDFBitmap_Create(width, height, 0)
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    const points = (n: number) => Math.round((n * dpi) / 72)
    for (const c of covers) pdfium._FPDFBitmap_FillRect(bitmap, points(c.x), points(c.y), points(c.width), points(c.height), 0xffffffff)
    return { width, height, channels: 3, data: rgb(file, bitmap, width, height), dpi }
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap)
    pdfium._FPDF_ClosePage(page)
  }
}

/** The engine's rows of blue, green, red and nothing. */
function rgb({ pdfium }: PdfFile, bitmap: number, width: number, height: number): Uint8Array {
  const buffer = pdfium._FPDFBitmap_GetBuffer(bitmap)
  const stride = pdfium._FPDFBitmap_GetStride(bitmap)
  const heap = pdfium.HEAPU8
  const out = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, from = buffer + y * stride; x < width; x++, from += 4, to += 3) {
      out[to] = heap[from + 2]!
      out[to + 1] = heap[from + 1]!
      out[to + 2] = heap[from]!
    }
  return out
}

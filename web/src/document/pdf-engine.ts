/**
 * pdf.js with everything it needs from this origin. Scripts, forms and links of a PDF are never run or followed:
 * only the page's picture and its text are asked for.
 */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

const ASSETS = '/pdfjs/'

export async function loadPdf(data: ArrayBuffer): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs.getDocument({
    data,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${ASSETS}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}standard_fonts/`,
    wasmUrl: `${ASSETS}wasm/`,
    iccUrl: `${ASSETS}iccs/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
}

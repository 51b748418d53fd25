/**
 * pdf.js with everything it needs from this origin. Scripts, forms and links of a PDF are never run or followed:
 * only the page's picture and its text are asked for.
 */
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export interface Sheet {
  proxy: PDFPageProxy
  /** points */
  width: number
  height: number
}

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

export async function sheetsOf(file: PDFDocumentProxy): Promise<Sheet[]> {
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
  return pages.map(proxy => {
    const { width, height } = proxy.getViewport({ scale: 1 })
    return { proxy, width, height }
  })
}

/** Draws the page in the density of the screen, twice at most; gives what stops it. */
export function drawPicture({ proxy }: Sheet, scale: number, canvas: HTMLCanvasElement, onDrawn: () => void): () => void {
  const viewport = proxy.getViewport({ scale: scale * Math.min(2, window.devicePixelRatio || 1) })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = proxy.render({ canvas, viewport, annotationMode: 0 })
  task.promise.then(
    onDrawn,
    // a page that is left before it is drawn is no failure
    error => error?.name !== 'RenderingCancelledException' && console.error(error),
  )
  return () => task.cancel()
}

/** Lays the page's words over it, to be selected; gives what stops it. */
export function drawWords({ proxy }: Sheet, scale: number, layer: HTMLElement): () => void {
  let text: { cancel(): void } | undefined
  let left = false
  import('pdfjs-dist').then(({ TextLayer }) => {
    if (left) return
    layer.replaceChildren()
    const made = new TextLayer({ textContentSource: proxy.streamTextContent(), container: layer, viewport: proxy.getViewport({ scale }) })
    text = made
    made.render().catch(() => undefined)
  })
  return () => {
    left = true
    text?.cancel()
  }
}

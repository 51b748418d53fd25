/** The original PDF as people know it: its pages by pdf.js, with a text layer for selecting and the boxes of values above. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Box } from '../../../schemas/evidence.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { type BoxMark, PageBoxes } from './PageBoxes.tsx'
import { loadPdf } from './pdf-engine.ts'

interface Props {
  /** the file's bytes; pdf.js takes them over, so each showing gets its own copy */
  bytes: ArrayBuffer
  marks: readonly BoxMark[]
  width: number
  marking: boolean
  onPlace: (box: Box, at: DOMRect) => void
  /** pages stand at their places, so that one can scroll to them */
  onReady: () => void
}

interface Sheet {
  proxy: PDFPageProxy
  /** points */
  width: number
  height: number
}

async function sheetsOf(file: PDFDocumentProxy): Promise<Sheet[]> {
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
  return pages.map(proxy => {
    const { width, height } = proxy.getViewport({ scale: 1 })
    return { proxy, width, height }
  })
}

function PdfPage({
  sheet,
  scale,
  ...boxes
}: {
  sheet: Sheet
  scale: number
  marks: readonly BoxMark[]
  marking: boolean
  onPlace: Props['onPlace']
}) {
  const { t } = useLanguage()
  const root = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const number = sheet.proxy.pageNumber

  useEffect(() => {
    const watch = new IntersectionObserver(entries => setNear(entries.some(e => e.isIntersecting)), { rootMargin: '600px' })
    watch.observe(root.current!)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    const [picture, layer] = [canvas.current, words.current]
    if (!near || !picture || !layer) return
    const dense = Math.min(2, window.devicePixelRatio || 1)
    const viewport = sheet.proxy.getViewport({ scale: scale * dense })
    picture.width = Math.floor(viewport.width)
    picture.height = Math.floor(viewport.height)
    const task = sheet.proxy.render({ canvas: picture, viewport, annotationMode: 0 })
    task.promise.then(
      () => setDrawn(true),
      // a page that is left before it is drawn is no failure
      error => error?.name !== 'RenderingCancelledException' && console.error(error),
    )
    let text: { cancel(): void } | undefined
    let left = false
    import('pdfjs-dist').then(({ TextLayer }) => {
      if (left) return
      layer.replaceChildren()
      const made = new TextLayer({
        textContentSource: sheet.proxy.streamTextContent(),
        container: layer,
        viewport: sheet.proxy.getViewport({ scale }),
      })
      text = made
      made.render().catch(() => undefined)
    })
    return () => {
      left = true
      task.cancel()
      text?.cancel()
    }
  }, [near, sheet, scale])

  const size = { width: sheet.width * scale, height: sheet.height * scale }
  return (
    <section
      ref={root}
      className="pdf-page paper"
      data-page={number}
      data-drawn={drawn || undefined}
      aria-label={t('pageN', { n: number })}
      style={size}
    >
      <canvas ref={canvas} aria-hidden style={size} />
      <div ref={words} className="textLayer" lang="vi" style={{ '--total-scale-factor': scale } as React.CSSProperties} />
      <PageBoxes page={number} scale={scale} {...boxes} />
    </section>
  )
}

export function PdfOriginal({ bytes, marks, width, marking, onPlace, onReady }: Props) {
  const [sheets, setSheets] = useState<Sheet[] | null>(null)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    let left = false
    let end: (() => void) | undefined
    loadPdf(bytes.slice(0))
      .then(task => {
        end = () => void task.destroy()
        if (left) return end()
        return task.promise.then(sheetsOf).then(all => !left && setSheets(all))
      })
      .catch(problem => !left && setError(problem))
    return () => {
      left = true
      end?.()
    }
  }, [bytes])

  useEffect(() => {
    if (sheets) onReady()
  }, [sheets, onReady])

  const byPage = useMemo(() => Map.groupBy(marks, m => m.box.page), [marks])
  if (error) return <Failed error={error} />
  if (!sheets) return <Loading />
  return sheets.map(sheet => (
    <PdfPage
      key={sheet.proxy.pageNumber}
      sheet={sheet}
      scale={width / Math.max(...sheets.map(s => s.width))}
      marks={byPage.get(sheet.proxy.pageNumber) ?? []}
      marking={marking}
      onPlace={onPlace}
    />
  ))
}

/** One page of a PDF: its picture, drawn once it comes near, the words over it for selecting, and the boxes of values above. */
import { type ComponentProps, type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { PageBoxes } from './PageBoxes.tsx'
import { drawPicture, drawWords, type Sheet } from './pdf-engine.ts'

/** Pages this far beyond the edge are drawn before they are seen. */
const NEAR = '600px'

function useIsNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(entries => setIsNear(entries.some(e => e.isIntersecting)), { rootMargin: NEAR })
    watch.observe(ref.current!)
    return () => watch.disconnect()
  }, [ref])
  return isNear
}

type Props = { sheet: Sheet } & Omit<ComponentProps<typeof PageBoxes>, 'page'>

export function PdfPage({ sheet, ...boxes }: Props) {
  const { t } = useLanguage()
  const { scale } = boxes
  const root = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(root)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!isNear || !canvas.current || !words.current) return
    const stops = [drawPicture(sheet, scale, canvas.current, () => setDrawn(true)), drawWords(sheet, scale, words.current)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [isNear, sheet, scale])

  const page = sheet.proxy.pageNumber
  const size = { width: sheet.width * scale, height: sheet.height * scale }
  return (
    <section
      ref={root}
      className="pdf-page paper"
      data-page={page}
      data-drawn={drawn || undefined}
      aria-label={t('pageN', { n: page })}
      style={size}
    >
      <canvas ref={canvas} aria-hidden style={size} />
      <div ref={words} className="textLayer" lang="vi" style={{ '--total-scale-factor': scale } as CSSProperties} />
      <PageBoxes page={page} {...boxes} />
    </section>
  )
}

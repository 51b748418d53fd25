/** The original PDF as people know it: its pages by pdf.js, with a text layer for selecting and the boxes of values above. */
import { useEffect, useMemo, useState } from 'react'
import type { Box } from '../../../schemas/evidence.ts'
import { Failed, Loading } from '../ui/States.tsx'
import type { BoxMark } from './PageBoxes.tsx'
import { PdfPage } from './PdfPage.tsx'
import { loadPdf, type Sheet, sheetsOf } from './pdf-engine.ts'

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

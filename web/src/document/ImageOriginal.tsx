/** A scanned picture with the boxes of values above. */
import { useEffect, useState } from 'react'
import type { Box } from '../../../schemas/evidence.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { pointsPerPixel } from './image-density.ts'
import { type BoxMark, PageBoxes } from './PageBoxes.tsx'

interface Props {
  bytes: ArrayBuffer
  mediaType: string
  marks: readonly BoxMark[]
  width: number
  marking: boolean
  onPlace: (box: Box, at: DOMRect) => void
  onReady: () => void
}

interface Picture {
  url: string
  width: number
  height: number
}

export function ImageOriginal({ bytes, mediaType, marks, width, marking, onPlace, onReady }: Props) {
  const { t } = useLanguage()
  const [picture, setPicture] = useState<Picture | null>(null)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    const image = new Image()
    image.onload = () => setPicture({ url, width: image.naturalWidth, height: image.naturalHeight })
    image.onerror = () => setError(new Error(mediaType))
    image.src = url
    return () => URL.revokeObjectURL(url)
  }, [bytes, mediaType])

  useEffect(() => {
    if (picture) onReady()
  }, [picture, onReady])

  if (error) return <Failed error={error} />
  if (!picture) return <Loading />
  const size = { width, height: (picture.height / picture.width) * width }
  const scale = width / (picture.width * pointsPerPixel(bytes, picture.width, picture.height))
  return (
    <section className="pdf-page paper" data-page={1} aria-label={t('pageN', { n: 1 })} style={size}>
      <img src={picture.url} alt={t('scan')} style={size} />
      <PageBoxes page={1} scale={scale} marks={marks} marking={marking} onPlace={onPlace} />
    </section>
  )
}

/** What lies over a page's picture: the boxes of values, and, while marking, the frame that the reader draws. Lengths in points. */
import { type PointerEvent, useRef, useState } from 'react'
import type { Box } from '../../../schemas/evidence.ts'
import type { Span } from './segments.ts'

export interface BoxMark {
  key: string
  state: Span['state']
  box: Box
}

interface Props {
  page: number
  /** pixels a point */
  scale: number
  marks: readonly BoxMark[]
  marking: boolean
  onPlace: (box: Box, at: DOMRect) => void
}

const SMALLEST = 3

export function PageBoxes({ page, scale, marks, marking, onPlace }: Props) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const [frame, setFrame] = useState<Box | null>(null)

  const at = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - edge.left) / scale, y: (event.clientY - edge.top) / scale }
  }
  const frameTo = (event: PointerEvent<HTMLDivElement>): Box | null => {
    const a = from.current
    if (!a) return null
    const b = at(event)
    return { page, x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
  }
  const drawing = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = at(event)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => setFrame(frameTo(event)),
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const drawn = frameTo(event)
      from.current = null
      setFrame(null)
      if (drawn && drawn.width > SMALLEST && drawn.height > SMALLEST) onPlace(drawn, new DOMRect(event.clientX, event.clientY, 0, 0))
    },
  }
  const place = ({ x, y, width, height }: Box) => ({ left: x * scale, top: y * scale, width: width * scale, height: height * scale })

  return (
    <div className="page-boxes" data-marking={marking || undefined} {...(marking ? drawing : {})}>
      {marks.map(({ key, state, box }) => (
        <span key={`${key}-${box.x}-${box.y}-${box.width}`} className="box" data-keys={key} data-state={state} style={place(box)} />
      ))}
      {frame && <span className="frame-drawn" style={place(frame)} />}
    </div>
  )
}

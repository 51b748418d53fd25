/** The original beside the record: its pages, its scan, or its text; select words or mark a place to ground a value on them. */
import { type ComponentProps, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ParsedDocument } from '../../../schemas/document.ts'
import type { Box, Evidence } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { useOriginal } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { useWidth } from '../ui/use-width.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { ImageOriginal } from './ImageOriginal.tsx'
import type { Item } from './items.ts'
import { OriginalBar } from './OriginalBar.tsx'
import { PdfOriginal } from './PdfOriginal.tsx'
import { boxesOf, spansOf } from './places-of-values.ts'
import { TextOriginal } from './TextOriginal.tsx'
import { type Marked, useMarked } from './use-marked.ts'

interface Props {
  documentId: string
  record: CampaignRecord
  parsed: ParsedDocument
  items: readonly Item[]
  findings: readonly { evidence: Evidence[] }[]
  mayReview: boolean
  /** a value is being corrected: what is marked goes to it */
  isEditing: boolean
  onGround: (field: keyof CampaignRecord | null, marked: Marked) => void
  onOpen: (key: string) => void
  onReady: () => void
}

const BROWSER_IMAGES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
const PADDING = 24

/** Opens the value that a click met; selecting words is no click. */
function openAt(target: EventTarget, onOpen: Props['onOpen']): void {
  if (!document.getSelection()?.isCollapsed) return
  const keys = (target as Element).closest<HTMLElement>('[data-keys]')?.dataset.keys
  if (keys) onOpen(keys.split(' ')[0]!)
}

function Pages({ source, ...shown }: { source: CampaignRecord['source'] } & ComponentProps<typeof PdfOriginal>) {
  return source.format === 'pdf' ? <PdfOriginal {...shown} /> : <ImageOriginal {...shown} mediaType={source.mediaType} />
}

export function OriginalPane(props: Props) {
  const { documentId, record, parsed, items, findings, mayReview, isEditing, onGround, onOpen, onReady } = props
  const { t } = useLanguage()
  const pane = useRef<HTMLElement>(null)
  const { format, mediaType, fileName } = record.source
  const hasPages = format === 'pdf' || (format === 'image' && BROWSER_IMAGES.has(mediaType))
  const [isText, setIsText] = useState(!hasPages)
  const [marking, setMarking] = useState(false)
  const { marked, place, forget } = useMarked(pane, parsed, record.text, mayReview)
  const original = useOriginal(documentId, !isText)
  const width = Math.max(0, Math.floor(useWidth(pane) ?? 0) - PADDING)
  const spans = useMemo(() => spansOf(items, findings), [items, findings])
  const marks = useMemo(() => boxesOf(items, findings), [items, findings])
  const placeOnce = useCallback(
    (box: Box, at: DOMRect) => {
      place(box, at)
      setMarking(false)
    },
    [place],
  )
  const pick = (field: keyof CampaignRecord | null) => {
    document.getSelection()?.removeAllRanges()
    forget()
    onGround(field, marked!)
  }
  const isReady = isText || original.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew stands at new places
  useEffect(() => {
    if (isReady) onReady()
  }, [isReady, onReady, parsed])

  const bar = { fileName, hasPages, isText, marking, mayMark: hasPages && !isText && mayReview }
  return (
    <section className="original" aria-label={t('original')}>
      <OriginalBar {...bar} onText={setIsText} onMarking={setMarking} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of values opens the same places by keys */}
      <section
        ref={pane}
        className="original-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        tabIndex={0}
        aria-label={t('originalPages')}
        onClick={event => openAt(event.target, onOpen)}
      >
        {isText ? (
          <TextOriginal document={parsed} spans={spans} />
        ) : (
          <Answer of={original}>
            {bytes => width > 0 && <Pages source={record.source} {...{ bytes, marks, width, marking, onReady }} onPlace={placeOnce} />}
          </Answer>
        )}
        {marked && <FieldPicker marked={marked} isEditing={isEditing} onClose={forget} onPick={pick} />}
      </section>
    </section>
  )
}

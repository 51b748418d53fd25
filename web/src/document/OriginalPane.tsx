/** The original beside the record: its pages, its scan, or its text; select words or mark a place to ground a value on them. */
import { Files, FileText, SquareDashedMousePointer } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ParsedDocument } from '../../../schemas/document.ts'
import type { Box, Evidence } from '../../../schemas/evidence.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { useOriginal } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { FieldPicker } from './FieldPicker.tsx'
import { ImageOriginal } from './ImageOriginal.tsx'
import { evidenceOf, type Item } from './items.ts'
import type { BoxMark } from './PageBoxes.tsx'
import { PdfOriginal } from './PdfOriginal.tsx'
import { blocksIn, placedBlocks, textOfPage } from './pages.ts'
import type { Span } from './segments.ts'
import { TextOriginal } from './TextOriginal.tsx'
import { evidenceOfTextSelection, evidenceOfWords } from './text-place.ts'

/** What the reader marked, and where on the screen the choice of a field opens. */
export interface Marked {
  evidence: Evidence[]
  regions: Box[]
  top: number
  left: number
}

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

function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(ref.current!)
    return () => watch.disconnect()
  }, [ref])
  return Math.max(0, width - PADDING)
}

function spansOf(items: readonly Item[], findings: Props['findings']): Span[] {
  return [
    ...items.flatMap(item => evidenceOf(item.sourced).map(e => ({ key: item.key, state: item.state, start: e.start, end: e.end }))),
    ...findings.flatMap((f, i) => f.evidence.map(e => ({ key: `finding-${i}`, state: 'finding' as const, start: e.start, end: e.end }))),
  ]
}

function boxesOf(items: readonly Item[], findings: Props['findings']): BoxMark[] {
  const of = (evidence: readonly Evidence[], key: string, state: Span['state']) =>
    evidence.flatMap(e => (e.boxes ?? []).map(box => ({ key, state, box })))
  return [
    ...items.flatMap(({ key, state, sourced }) => [
      ...of(evidenceOf(sourced), key, state),
      ...(sourced.regions ?? []).map(box => ({ key, state, box })),
    ]),
    ...findings.flatMap((f, i) => of(f.evidence, `finding-${i}`, 'finding')),
  ]
}

export function OriginalPane(props: Props) {
  const { documentId, record, parsed, items, findings, mayReview, isEditing, onGround, onOpen, onReady } = props
  const { t } = useLanguage()
  const root = useRef<HTMLElement>(null)
  const width = useWidth(root)
  const { format, mediaType } = record.source
  const hasPages = format === 'pdf' || (format === 'image' && BROWSER_IMAGES.has(mediaType))
  const [asText, setAsText] = useState(!hasPages)
  const [marking, setMarking] = useState(false)
  const [marked, setMarked] = useState<Marked | null>(null)
  const original = useOriginal(documentId, hasPages && !asText)
  const spans = useMemo(() => spansOf(items, findings), [items, findings])
  const marks = useMemo(() => boxesOf(items, findings), [items, findings])
  const blocks = useMemo(() => placedBlocks(parsed), [parsed])

  const offer = useCallback((evidence: Evidence[], regions: Box[], at: DOMRect) => {
    const edge = root.current!.getBoundingClientRect()
    setMarked({
      evidence,
      regions,
      top: Math.max(8, at.bottom - edge.top + root.current!.scrollTop + 6),
      left: Math.min(Math.max(8, at.left - edge.left), Math.max(8, edge.width - 280)),
    })
  }, [])

  useEffect(() => {
    if (!mayReview) return
    const selected = () => {
      const selection = document.getSelection()
      const at = root.current
      if (!selection || !at || selection.isCollapsed || !at.contains(selection.anchorNode)) return
      const page = selection.anchorNode?.parentElement?.closest<HTMLElement>('[data-page]')
      const evidence = page
        ? evidenceOfWords(selection.toString(), record.text, textOfPage(blocks, Number(page.dataset.page), record.text.length))
        : evidenceOfTextSelection(selection, at, record.text)
      if (evidence) offer([evidence], [], selection.getRangeAt(0).getBoundingClientRect())
    }
    const up = () => setTimeout(selected)
    const at = root.current!
    at.addEventListener('pointerup', up)
    document.addEventListener('keyup', up)
    return () => {
      at.removeEventListener('pointerup', up)
      document.removeEventListener('keyup', up)
    }
  }, [mayReview, record.text, blocks, offer])

  const place = useCallback(
    (box: Box, at: DOMRect) => {
      const inside = blocksIn(blocks, box).map(({ start, end }) => ({ quote: record.text.slice(start, end), start, end, page: box.page }))
      offer(inside, [box], at)
      setMarking(false)
    },
    [blocks, record.text, offer],
  )

  const isText = asText || !hasPages
  const ready = isText || original.data !== undefined
  useEffect(() => {
    if (ready) onReady()
  }, [ready, onReady])

  return (
    <section className="original" aria-label={t('original')}>
      <div className="pane-bar no-print">
        {hasPages && (
          <>
            <button type="button" className="button" data-small aria-pressed={!isText} onClick={() => setAsText(false)}>
              <Files aria-hidden /> {t('asPages')}
            </button>
            <button type="button" className="button" data-small aria-pressed={isText} onClick={() => setAsText(true)}>
              <FileText aria-hidden /> {t('asText')}
            </button>
          </>
        )}
        {hasPages && !isText && mayReview && (
          <button type="button" className="button" data-small aria-pressed={marking} onClick={() => setMarking(!marking)}>
            <SquareDashedMousePointer aria-hidden /> {t('markPlace')}
          </button>
        )}
        <span className="spacer" />
        <span className="faint file-name" title={record.source.fileName}>
          {record.source.fileName}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of values opens the same places by keys */}
      <section
        ref={root}
        className="original-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        tabIndex={0}
        aria-label={t('originalPages')}
        onClick={event => {
          if (!document.getSelection()?.isCollapsed) return
          const keys = (event.target as Element).closest<HTMLElement>('[data-keys]')?.dataset.keys
          if (keys) onOpen(keys.split(' ')[0]!)
        }}
      >
        {isText ? (
          <TextOriginal document={parsed} spans={spans} />
        ) : (
          <Answer of={original}>
            {bytes =>
              width > 0 &&
              (format === 'pdf' ? (
                <PdfOriginal bytes={bytes} marks={marks} width={width} marking={marking} onPlace={place} onReady={onReady} />
              ) : (
                <ImageOriginal
                  bytes={bytes}
                  mediaType={mediaType}
                  marks={marks}
                  width={width}
                  marking={marking}
                  onPlace={place}
                  onReady={onReady}
                />
              ))
            }
          </Answer>
        )}
        {marked && (
          <FieldPicker
            marked={marked}
            isEditing={isEditing}
            onClose={() => setMarked(null)}
            onPick={field => {
              document.getSelection()?.removeAllRanges()
              setMarked(null)
              onGround(field, marked)
            }}
          />
        )}
      </section>
    </section>
  )
}

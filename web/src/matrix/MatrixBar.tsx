/** What stands above a matrix: which rows, which look, which columns; copying and printing; and the legend of its tones. */
import { ClipboardCopy, Columns3, Grid3x3, type LucideIcon, Printer, Table2, Waypoints } from 'lucide-react'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MessageKey } from '../i18n/messages.ts'
import { signs, type Tone } from './model.ts'
import type { Look } from './use-manner.ts'
import type { ViewId } from './views/index.ts'

const LOOKS: readonly [Look, MessageKey, LucideIcon][] = [
  ['table', 'look_table', Table2],
  ['heat', 'look_heat', Grid3x3],
  ['time', 'look_time', Waypoints],
]

interface Props {
  asked: string
  look: Look
  /** it has days, which can stand on a line */
  hasTime: boolean
  /** columns that are shown, of all of them */
  columns: string
  onAsk: (words: string) => void
  onLook: (look: Look) => void
  onColumns: () => void
  onCopy: () => void
}

export function MatrixBar({ asked, look, hasTime, columns, onAsk, onLook, onColumns, onCopy }: Props) {
  const { t } = useLanguage()
  return (
    <div className="toolbar">
      <div className="field grow">
        <label htmlFor="row-filter">{t('findUnit')}</label>
        <input id="row-filter" type="search" className="input" value={asked} onChange={e => onAsk(e.target.value)} />
      </div>
      <fieldset className="looks">
        <legend className="sr">{t('look')}</legend>
        {LOOKS.filter(([id]) => id !== 'time' || hasTime).map(([id, label, Icon]) => (
          <button key={id} type="button" className="button" data-small aria-pressed={look === id} onClick={() => onLook(id)}>
            <Icon aria-hidden /> {t(label)}
          </button>
        ))}
      </fieldset>
      <button type="button" className="button" data-small onClick={onColumns}>
        <Columns3 aria-hidden /> {t('columns')} <span className="faint">{columns}</span>
      </button>
      <button type="button" className="button" data-small onClick={onCopy}>
        <ClipboardCopy aria-hidden /> {t('copyTable')}
      </button>
      <button type="button" className="button" data-small onClick={() => window.print()}>
        <Printer aria-hidden /> {t('print')}
      </button>
    </div>
  )
}

/** In which words a view speaks of its tones. */
const wordsOf = (view: ViewId): 'submission' | 'ledger' | 'cascade' =>
  view === 'nop' ? 'submission' : view === 'doc-duoc' ? 'ledger' : 'cascade'

interface LegendProps {
  view: ViewId
  counts: ReadonlyMap<Tone, number>
  tone: Tone | null
  onTone: (tone: Tone) => void
}

export function Legend({ view, counts, tone, onTone }: LegendProps) {
  const { t, lang } = useLanguage()
  if (counts.size === 0) return null
  return (
    <p className="legend">
      {[...counts].map(([id, n]) => (
        <button key={id} type="button" className="chip" data-tone={id} aria-pressed={tone === id} onClick={() => onTone(id)}>
          <span className="sign" aria-hidden>
            {signs[id]}
          </span>
          {t(`tone_${wordsOf(view)}_${id}` as MessageKey)} <b>{numberText(n, lang)}</b>
        </button>
      ))}
    </p>
  )
}

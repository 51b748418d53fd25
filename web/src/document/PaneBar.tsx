/** What stands above the record: its panels, the end of the review, search and keys; and which values are shown. */
import { CheckCheck, ChevronDown, ChevronUp, History, Keyboard, ListChecks, type LucideIcon, Search, TriangleAlert } from 'lucide-react'
import { useLanguage } from '../i18n/language.tsx'
import type { Show } from './RecordPane.tsx'

export type Panel = 'record' | 'findings' | 'history'

const PANELS: readonly [Panel, LucideIcon][] = [
  ['record', ListChecks],
  ['findings', TriangleAlert],
  ['history', History],
]

interface BarProps {
  panel: Panel
  findings: number
  mayReview: boolean
  onPanel: (panel: Panel) => void
  onFinish: () => void
  onSearch: () => void
  onKeys: () => void
}

export function PaneBar({ panel, findings, mayReview, onPanel, onFinish, onSearch, onKeys }: BarProps) {
  const { t } = useLanguage()
  return (
    <div className="pane-bar no-print">
      {PANELS.map(([name, Icon]) => (
        <button key={name} type="button" className="button" data-small aria-pressed={panel === name} onClick={() => onPanel(name)}>
          <Icon aria-hidden /> {t(name)} {name === 'findings' && findings ? <span className="faint">{findings}</span> : null}
        </button>
      ))}
      <span className="spacer" />
      {mayReview && (
        <button type="button" className="button" data-small onClick={onFinish}>
          <CheckCheck aria-hidden /> {t('lookedThroughAll')}
        </button>
      )}
      <IconButton Icon={Search} label={t('searchValues')} hotkey="/" onClick={onSearch} />
      <IconButton Icon={Keyboard} label={t('keys')} hotkey="?" onClick={onKeys} />
    </div>
  )
}

interface IconProps {
  Icon: LucideIcon
  label: string
  hotkey: string
  disabled?: boolean
  onClick: () => void
}

function IconButton({ Icon, label, hotkey, disabled, onClick }: IconProps) {
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      data-small
      aria-label={label}
      title={`${label} (${hotkey})`}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon aria-hidden />
    </button>
  )
}

interface FilterProps {
  show: Show
  counts: Record<Show, number>
  onShow: (show: Show) => void
  onStep: (by: 1 | -1) => void
}

export function FilterBar({ show, counts, onShow, onStep }: FilterProps) {
  const { t } = useLanguage()
  return (
    <div className="pane-bar filters no-print">
      {(['all', 'doubt', 'missing'] as const).map(kind => (
        <button key={kind} type="button" className="chip" data-state={kind} aria-pressed={show === kind} onClick={() => onShow(kind)}>
          {t(`show_${kind}`)} <span className="num">{counts[kind]}</span>
        </button>
      ))}
      <span className="spacer" />
      <IconButton Icon={ChevronUp} label={t('key_k')} hotkey="k" disabled={!counts.doubt} onClick={() => onStep(-1)} />
      <IconButton Icon={ChevronDown} label={t('key_j')} hotkey="j" disabled={!counts.doubt} onClick={() => onStep(1)} />
    </div>
  )
}

/** The right half of the reader: the record, or what was found wrong in it, or what was decided about it. */
import { type ComponentProps, useState } from 'react'
import type { CheckFinding } from '../../../schemas/api/check.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import type { Item } from './items.ts'
import { FilterBar, PaneBar, type Panel } from './PaneBar.tsx'
import { RecordPane, type Show } from './RecordPane.tsx'
import { doubtsOf } from './steps.ts'
import { ValueSearch } from './ValueSearch.tsx'

interface Props extends Omit<ComponentProps<typeof RecordPane>, 'show'> {
  document: string
  items: readonly Item[]
  findings: ComponentProps<typeof Answer<{ findings: CheckFinding[] }>>['of']
  panel: Panel
  /** the search for a value stands open */
  asks: boolean
  onPanel: (panel: Panel) => void
  onStep: (by: 1 | -1) => void
  onFinish: () => void
  onAsk: (asks: boolean) => void
  onKeys: () => void
}

export function RecordSide({ document, items, findings, panel, asks, onPanel, onStep, onFinish, onAsk, onKeys, ...values }: Props) {
  const { t } = useLanguage()
  const [show, setShow] = useState<Show>('all')
  const { record, mayReview, onOpen } = values
  const counts = { all: items.length, doubt: doubtsOf(items).length, missing: Object.keys(record.absences).length }
  const bar = { panel, mayReview, onPanel, onFinish, onKeys }
  return (
    <section className="right" aria-label={t('record')}>
      <PaneBar {...bar} findings={findings.data?.findings.length ?? 0} onSearch={() => onAsk(true)} />
      {panel === 'record' && <FilterBar show={show} counts={counts} onShow={setShow} onStep={onStep} />}
      {asks && <ValueSearch items={items} onOpen={onOpen} onClose={() => onAsk(false)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section className="right-scroll" tabIndex={0} aria-label={t('values')}>
        {panel === 'record' && <RecordPane {...values} show={show} />}
        {panel === 'findings' && (
          <div className="panel-body">
            <Answer of={findings}>{answer => <FindingsPanel findings={answer.findings} onOpen={onOpen} />}</Answer>
          </div>
        )}
        {panel === 'history' && (
          <div className="panel-body">
            <HistoryPanel document={document} />
          </div>
        )}
      </section>
    </section>
  )
}

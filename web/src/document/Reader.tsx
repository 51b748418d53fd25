/** The original beside its record, and the keys that act on both. */
import { type ComponentProps, useCallback, useMemo, useRef, useState } from 'react'
import type { CheckFinding } from '../../../schemas/api/check.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { mayChange, useFindings, useParsed, useSession } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { useChangeParams } from '../ui/use-change-params.ts'
import { itemsOf } from './items.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { OriginalPane } from './OriginalPane.tsx'
import type { Panel } from './PaneBar.tsx'
import { isOfFinding } from './places-of-values.ts'
import { RecordSide } from './RecordSide.tsx'
import { useActs } from './use-acts.ts'
import { useKeys } from './use-keys.ts'
import { useLit } from './use-lit.ts'
import { useShownPlace } from './use-shown-place.ts'

const NONE: CheckFinding[] = []
type Side = 'original' | 'record'

/** Which half is seen where there is no room for both. */
function SideSwitch({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  const { t } = useLanguage()
  return (
    <div className="sides no-print">
      {(['original', 'record'] as const).map(name => (
        <button key={name} type="button" className="button" data-small aria-pressed={side === name} onClick={() => onSide(name)}>
          {t(name)}
        </button>
      ))}
    </div>
  )
}

/** The original once its text is there. */
function OriginalSide(props: Omit<ComponentProps<typeof OriginalPane>, 'parsed'>) {
  const parsed = useParsed(props.documentId)
  if (parsed.data) return <OriginalPane {...props} parsed={parsed.data} />
  return (
    <section className="original">
      <Answer of={parsed}>{() => null}</Answer>
    </section>
  )
}

function useMayReview(): boolean {
  const { data } = useSession()
  return data !== undefined && mayChange(data)
}

export function Reader({ id, record }: { id: string; record: CampaignRecord }) {
  const [params, change] = useChangeParams()
  const activeKey = params.get('v')
  const panel = (params.get('panel') ?? 'record') as Panel
  const [asks, setAsks] = useState(false)
  const [helps, setHelps] = useState(false)
  const [side, setSide] = useState<Side>('record')
  const root = useRef<HTMLDivElement>(null)
  const findings = useFindings(id)
  const mayReview = useMayReview()
  const items = useMemo(() => itemsOf(record), [record])
  const open = useCallback((key: string) => change({ v: key, panel: isOfFinding(key) ? 'findings' : null }), [change])
  const { draft, keys, ofValues, ...acts } = useActs({ document: id, items, activeKey, mayReview, open })
  const onReady = useShownPlace(root, activeKey, panel)
  useLit(root, activeKey)
  const ground: typeof acts.ground = (field, marked) => {
    change({ panel: null })
    setSide('record')
    acts.ground(field, marked)
  }
  useKeys({ ...keys, '/': () => setAsks(true), '?': () => setHelps(true), escape: () => setAsks(false) })

  return (
    <div ref={root} className="reader" data-side={side}>
      <SideSwitch side={side} onSide={setSide} />
      <OriginalSide
        documentId={id}
        {...{ record, items, mayReview, onReady }}
        findings={findings.data?.findings ?? NONE}
        isEditing={draft !== null}
        onGround={ground}
        onOpen={open}
      />
      <RecordSide
        document={id}
        {...{ record, items, findings, panel, activeKey, draft, mayReview, asks }}
        {...ofValues}
        onPanel={name => change({ panel: name === 'record' ? null : name })}
        onStep={acts.step}
        onFinish={acts.finish}
        onAsk={setAsks}
        onKeys={() => setHelps(true)}
      />
      {helps && <KeysDialog onClose={() => setHelps(false)} />}
    </div>
  )
}

/** Kiểm tra dự thảo: drop a draft, see what is missing or wrong and how to mend it. The draft is checked and forgotten. */
import { useState } from 'react'
import { useCampaigns } from '../api/queries.ts'
import { Checked } from '../check/Checked.tsx'
import { useCheck } from '../check/use-check.ts'
import { useLanguage } from '../i18n/language.tsx'
import { DropZone } from '../ui/DropZone.tsx'
import { useNotify } from '../ui/notices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import type { Dropped } from '../upload/dropped.ts'
import { useUpload } from '../upload/use-upload.ts'
import '../styles/document.css'

/** Chooses the plan that a draft should follow, out of those that the store has. */
function ParentChoice({ parent, onParent }: { parent: string; onParent: (parent: string) => void }) {
  const { t } = useLanguage()
  const campaigns = useCampaigns()
  return (
    <div className="field">
      <label htmlFor="parent">{t('parentPlan')}</label>
      <select id="parent" className="input" value={parent} onChange={e => onParent(e.target.value)}>
        <option value="">{t('noParent')}</option>
        {(campaigns.data?.items ?? []).map(
          c =>
            c.parent && (
              <option key={c.id} value={c.parent} lang="vi">
                {c.name}
              </option>
            ),
        )}
      </select>
    </div>
  )
}

export default function CheckPage() {
  const { t } = useLanguage()
  const notify = useNotify()
  const [parent, setParent] = useState('')
  const [draft, setDraft] = useState<Dropped | null>(null)
  const { check, annotate } = useCheck(parent)
  const { send } = useUpload(() => notify(t('kept')))
  const take = ([dropped]: Dropped[]) => {
    if (!dropped) return
    setDraft(dropped)
    check.mutate(dropped)
  }
  return (
    <div className="page check-page">
      <PageHead title={t('checkDraft')} about={t('draftForgotten')} />
      <div className="toolbar">
        <ParentChoice parent={parent} onParent={setParent} />
      </div>
      <DropZone
        title={t('dropDraft')}
        help={t('dropDraftHelp')}
        many={false}
        slim={draft !== null}
        disabled={check.isPending}
        onFiles={take}
      />
      {check.isPending && <Loading />}
      {check.error && draft && <Failed error={check.error} retry={() => check.mutate(draft)} />}
      {check.data && draft && (
        <Checked answer={check.data} annotating={annotate} onAnnotate={() => annotate.mutate(draft)} onKeep={() => send([draft])} />
      )}
    </div>
  )
}

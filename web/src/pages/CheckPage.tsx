/** Kiểm tra dự thảo: drop a draft, see what is missing or wrong and how to mend it. The draft is checked and forgotten. */
import { useMutation } from '@tanstack/react-query'
import { FileDown, Printer, ShieldCheck, Upload } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { CheckAnswer, CheckFinding } from '../../../schemas/api/check.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { ask, askJson, query } from '../api/client.ts'
import { useCampaigns } from '../api/queries.ts'
import { FindingCard } from '../document/FindingsPanel.tsx'
import { type Span, segments } from '../document/segments.ts'
import { useLit } from '../document/use-lit.ts'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { DropZone } from '../ui/DropZone.tsx'
import { useNotify } from '../ui/notices.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { save } from '../ui/save.ts'
import type { Dropped } from '../upload/dropped.ts'
import { useUpload } from '../upload/use-upload.ts'
import '../styles/document.css'

const severities = ['error', 'warning', 'info'] as const

function Draft({ answer, active, onOpen }: { answer: CheckAnswer; active: string | null; onOpen: (key: string) => void }) {
  const { t } = useLanguage()
  const root = useRef<HTMLElement>(null)
  const spans = useMemo<Span[]>(
    () =>
      answer.findings.flatMap((f, i) =>
        f.evidence.map(e => ({ key: `finding-${i}`, state: 'finding' as const, start: e.start, end: e.end })),
      ),
    [answer],
  )
  const lines = useMemo(() => {
    let at = 0
    return answer.text.split('\n').map(text => {
      const start = at
      at += text.length + 1
      return { start, text }
    })
  }, [answer.text])
  useLit(root, active, true)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it opens the same places by keys
    <article
      ref={root}
      className="paper text-original"
      lang="vi"
      aria-label={t('draft')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      onClick={event => {
        const key = (event.target as Element).closest<HTMLElement>('[data-keys]')?.dataset.keys?.split(' ')[0]
        if (key) onOpen(key)
      }}
    >
      {lines.map(({ start, text }) => (
        <p key={start}>
          {segments(
            text,
            start,
            spans.filter(s => s.start < start + text.length && s.end > start),
          ).map(piece => (
            <span key={piece.start} data-keys={piece.keys.join(' ') || undefined} data-state={piece.state ?? undefined}>
              {piece.text}
            </span>
          ))}
        </p>
      ))}
    </article>
  )
}

function Findings({ answer, active, onOpen }: { answer: CheckAnswer; active: string | null; onOpen: (key: string) => void }) {
  const { lang, t } = useLanguage()
  const bySeverity = Map.groupBy(
    answer.findings.map((finding, index) => ({ finding, index })),
    f => f.finding.severity,
  )
  if (!answer.findings.length)
    return (
      <p className="state">
        <ShieldCheck aria-hidden />
        <strong>{t('nothingWrong')}</strong>
      </p>
    )
  return severities
    .filter(s => bySeverity.has(s))
    .map(severity => (
      <section key={severity}>
        <h2>
          {codeLabel('Severity', severity, lang)} <span className="faint">{bySeverity.get(severity)!.length}</span>
        </h2>
        <ul className="findings" data-active={active ?? undefined}>
          {bySeverity.get(severity)!.map(({ finding, index }: { finding: CheckFinding; index: number }) => (
            <FindingCard key={`${finding.rule}-${index}`} finding={finding} index={index} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    ))
}

export default function CheckPage() {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  const campaigns = useCampaigns()
  const [parent, setParent] = useState('')
  const [draft, setDraft] = useState<Dropped | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const { send } = useUpload(() => notify(t('kept')))

  const formOf = ({ file, path }: Dropped) => {
    const form = new FormData()
    form.append('file', file, path)
    return form
  }
  const params = (more: { lang?: string } = {}) => query({ parent, ...more })
  const check = useMutation({
    mutationFn: (dropped: Dropped) => askJson<CheckAnswer>(`/check${params()}`, { method: 'POST', form: formOf(dropped) }),
  })
  const annotate = useMutation({
    mutationFn: async (dropped: Dropped) =>
      (await ask(`/check/annotated${params({ lang })}`, { method: 'POST', form: formOf(dropped) })).blob(),
    onSuccess: (blob, { path }) =>
      save(
        blob,
        path
          .replace(/(\.docx)?$/i, ` - ${t('withNotes')}.docx`)
          .split('/')
          .at(-1)!,
      ),
  })
  const open = (key: string) => {
    setActive(key)
    root.current?.querySelector(`.text-original [data-keys~="${key}"]`)?.scrollIntoView({ block: 'center' })
    root.current?.querySelector(`.findings [data-key="${key}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const take = ([dropped]: Dropped[]) => {
    if (!dropped) return
    setDraft(dropped)
    setActive(null)
    check.mutate(dropped)
  }
  const parents = (campaigns.data?.items ?? []).filter(c => c.parent)
  return (
    <div className="page check-page">
      <PageHead title={t('checkDraft')} about={t('draftForgotten')} />
      <div className="toolbar">
        <div className="field">
          <label htmlFor="parent">{t('parentPlan')}</label>
          <select id="parent" className="input" value={parent} onChange={e => setParent(e.target.value)}>
            <option value="">{t('noParent')}</option>
            {parents.map(c => (
              <option key={c.id} value={c.parent ?? ''} lang="vi">
                {c.name}
              </option>
            ))}
          </select>
        </div>
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
      {check.data && draft && !check.isPending && (
        <>
          <div className="toolbar no-print">
            <strong>{check.data.fileName}</strong>
            {severities.map(s => (
              <span key={s} className="tag" data-severity={s}>
                {codeLabel('Severity', s, lang)}: {numberText(check.data.counts[s], lang)}
              </span>
            ))}
            <span className="spacer" />
            {check.data.canAnnotate && (
              <button
                type="button"
                className="button"
                data-kind="main"
                disabled={annotate.isPending}
                onClick={() => annotate.mutate(draft)}
              >
                <FileDown aria-hidden /> {t('downloadAnnotated')}
              </button>
            )}
            <button type="button" className="button" onClick={() => send([draft])}>
              <Upload aria-hidden /> {t('keepDraft')}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              <Printer aria-hidden /> {t('print')}
            </button>
          </div>
          {annotate.error && <Failed error={annotate.error} />}
          {check.data.refused && <p className="wrong">{check.data.refused[lang]}</p>}
          <div ref={root} className="check-panes">
            <Draft answer={check.data} active={active} onOpen={open} />
            <div className="check-list">
              <Findings answer={check.data} active={active} onOpen={open} />
            </div>
          </div>
        </>
      )}
    </div>
  )
}

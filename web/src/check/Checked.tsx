/** A checked draft: how many findings, what can be done with it, its words beside what is to be mended. */
import { FileDown, Printer, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CheckAnswer } from '../../../schemas/api/check.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Failed } from '../ui/States.tsx'
import { DraftText } from './DraftText.tsx'
import { FindingList, severities } from './FindingList.tsx'

interface Props {
  answer: CheckAnswer
  annotating: { isPending: boolean; error: unknown }
  onAnnotate: () => void
  onKeep: () => void
}

export function Checked(props: Props) {
  const { answer, annotating } = props
  const { lang } = useLanguage()
  const [active, setActive] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const open = (key: string) => {
    setActive(key)
    root.current?.querySelector(`.text-original [data-keys~="${key}"]`)?.scrollIntoView({ block: 'center' })
    root.current?.querySelector(`.findings [data-key="${key}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <Bar {...props} />
      {annotating.error ? <Failed error={annotating.error} /> : null}
      {answer.refused && <p className="wrong">{answer.refused[lang]}</p>}
      <div ref={root} className="check-panes">
        <DraftText answer={answer} active={active} onOpen={open} />
        <div className="check-list">
          <FindingList answer={answer} active={active} onOpen={open} />
        </div>
      </div>
    </>
  )
}

function Bar({ answer, annotating, onAnnotate, onKeep }: Props) {
  const { t, lang } = useLanguage()
  return (
    <div className="toolbar no-print">
      <strong>{answer.fileName}</strong>
      {severities.map(s => (
        <span key={s} className="tag" data-severity={s}>
          {codeLabel('Severity', s, lang)}: {numberText(answer.counts[s], lang)}
        </span>
      ))}
      <span className="spacer" />
      {answer.canAnnotate && (
        <button type="button" className="button" data-kind="main" disabled={annotating.isPending} onClick={onAnnotate}>
          <FileDown aria-hidden /> {t('downloadAnnotated')}
        </button>
      )}
      <button type="button" className="button" onClick={onKeep}>
        <Upload aria-hidden /> {t('keepDraft')}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        <Printer aria-hidden /> {t('print')}
      </button>
    </div>
  )
}

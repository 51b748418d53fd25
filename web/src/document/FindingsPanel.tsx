/** Findings of the check about this document, each with its sentence in the original. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { CheckFinding } from '../../../schemas/api/check.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { useLanguage } from '../i18n/language.tsx'
import { keyOfFinding } from './places-of-values.ts'

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info }

export function FindingCard({ finding, index, onOpen }: { finding: CheckFinding; index: number; onOpen: (key: string) => void }) {
  const { lang, t } = useLanguage()
  const Icon = icons[finding.severity]
  const key = keyOfFinding(index)
  return (
    <li className="finding" data-severity={finding.severity} data-keys={key} data-key={key}>
      <button type="button" className="open" onClick={() => onOpen(key)}>
        <span className="head">
          <Icon className="icon" aria-hidden />
          <span className="sr">{codeLabel('Severity', finding.severity, lang)}: </span>
          {lang === 'vi' ? finding.message : finding.messageEn}
        </span>
        {finding.sentence && (
          <q className="faint" lang="vi">
            {finding.sentence}
          </q>
        )}
      </button>
      <dl>
        {finding.expected && (
          <>
            <dt>{t('expected')}</dt>
            <dd>{finding.expected[lang]}</dd>
          </>
        )}
        <dt>{t('mend')}</dt>
        <dd>{finding.mend[lang]}</dd>
        {finding.basis && (
          <>
            <dt>{t('article')}</dt>
            <dd>{finding.basis[lang]}</dd>
          </>
        )}
      </dl>
    </li>
  )
}

const order = { error: 0, warning: 1, info: 2 }

export function FindingsPanel({ findings, onOpen }: { findings: readonly CheckFinding[]; onOpen: (key: string) => void }) {
  const { t } = useLanguage()
  if (!findings.length) return <p className="soft">{t('noFindings')}</p>
  return (
    <ul className="findings">
      {findings
        .map((finding, index) => ({ finding, index }))
        .sort((a, b) => order[a.finding.severity] - order[b.finding.severity])
        .map(({ finding, index }) => (
          <FindingCard key={`${finding.rule}-${index}`} finding={finding} index={index} onOpen={onOpen} />
        ))}
    </ul>
  )
}

/** Findings about a draft, the gravest first. */
import { ShieldCheck } from 'lucide-react'
import type { CheckAnswer, CheckFinding } from '../../../schemas/api/check.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { FindingCard } from '../document/FindingsPanel.tsx'
import { useLanguage } from '../i18n/language.tsx'

export const severities = ['error', 'warning', 'info'] as const

export function FindingList({ answer, active, onOpen }: { answer: CheckAnswer; active: string | null; onOpen: (key: string) => void }) {
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

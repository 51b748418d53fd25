/** The part of a matrix that its reader asked for: made once for each question, since a matrix may have 10,000 rows. */
import { useMemo, useState } from 'react'
import type { Comparison } from '../../../schemas/comparison.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Sort, Tone } from './model.ts'
import { fitting, sorted } from './rows.ts'
import { type ViewId, views } from './views/index.ts'

interface Asked {
  /** words of a unit's name */
  asked: string
  tone: Tone | null
  sort: Sort | null
}

export function useShown(comparison: Comparison, view: ViewId, { asked, tone, sort }: Asked) {
  const { lang } = useLanguage()
  const [hidden, hide] = useState<ReadonlySet<string>>(new Set())
  const matrix = useMemo(() => views[view].make(comparison, lang), [comparison, view, lang])
  const columns = useMemo(() => matrix.columns.filter(c => !hidden.has(c.id)), [matrix, hidden])
  const rows = useMemo(() => sorted(matrix, fitting(matrix, columns, asked, tone), sort), [matrix, columns, asked, tone, sort])
  return { matrix, columns, rows, hidden, hide }
}

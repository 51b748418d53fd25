/** The columns by which a person gives a table back: decision, new value, remark, and the name of the value for the machine. */
import type { Label, Language } from '../../../schemas/labels.ts'
import { decisionLabels, returnLabels } from '../../../schemas/return-labels.ts'
import type { Column } from '../types.ts'

const input = (heading: Label, width: number, lang: Language): Column<unknown> => ({
  heading: heading[lang],
  width,
  input: true,
  value: () => null,
})

/** `key` gives the value's name; null for a row about which nothing can be decided here. */
export const decisionColumns = <Row>(lang: Language, key: (row: Row) => string | null): Column<Row>[] => [
  { ...input(returnLabels.decision, 11, lang), choices: Object.values(decisionLabels).map(l => l[lang]) },
  input(returnLabels.value, 34, lang),
  input(returnLabels.remark, 24, lang),
  { heading: returnLabels.key[lang], width: 12, hidden: true, value: key },
]

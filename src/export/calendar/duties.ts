/** What is due in a record, by whom: its deadlines, and those of tasks that are not among them. */
import type { Evidence } from '../../../schemas/evidence.ts'
import type { CampaignRecord, Deadline } from '../../../schemas/record.ts'
import { narrowed } from '../sentence.ts'

export interface Duty {
  record: CampaignRecord
  deadline: Deadline
  /** who is to act, as the document names them; none where it names nobody */
  units: string[]
  evidence: Evidence[]
  confidence: number
}

const unique = (names: (string | null)[]): string[] => [...new Set(names.filter(name => name !== null && name.trim() !== ''))] as string[]

const unitsOf = (deadline: Deadline): string[] =>
  unique(deadline.addressees.length ? deadline.addressees.map(a => a.name) : [deadline.actor])

/** True where two say the same: one day, one in the words of the other. */
const isSame = (a: Deadline, b: Deadline): boolean =>
  a.date === b.date && a.event === b.event && (a.text.includes(b.text) || b.text.includes(a.text))

export function dutiesOf(record: CampaignRecord): Duty[] {
  const duties = record.deadlines.map(
    ({ value, evidence, confidence }): Duty => ({ record, deadline: value, units: unitsOf(value), evidence, confidence }),
  )
  for (const { value, evidence, confidence } of record.responsibilities) {
    for (const task of value.tasks) {
      if (!task.deadline) continue
      const known = duties.find(d => isSame(d.deadline, task.deadline!))
      if (known) known.units = unique([...known.units, value.body])
      else {
        const units = unique([value.body, ...unitsOf(task.deadline)])
        duties.push({ record, deadline: task.deadline, units, evidence: narrowed(evidence, task.text), confidence })
      }
    }
  }
  return duties
}

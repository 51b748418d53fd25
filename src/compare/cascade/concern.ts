/**
 * Which of a parent's deadlines a unit's plan has to carry on: those of the units, not those of the office that runs the campaign.
 * Reads: deadlines and their addressees. Writes: yes or no.
 */
import type { Deadline } from '../../../schemas/record.ts'
import { foldKey } from '../../text/fold.ts'

/** "Các cơ quan, đơn vị, địa phương", "UBND các xã, phường": addressees that are many, not one named office. */
const ofMany = (d: Deadline): boolean => d.addressees.some(a => a.kind === 'class')

/** An actor that is written as many: "các đơn vị", "UBND các xã". */
const MANY = /(?<![\p{L}\p{M}])(?:các|từng|mỗi|những|toàn thể)(?![\p{L}\p{M}])/u

/** True where the duty is one of the units; a plan's own submission is told apart, see submissions. */
export function concernsUnits(d: Deadline): boolean {
  if (d.kind === 'submit_plan' || d.kind === 'issue_plan') return false
  if (d.addressees.length) return ofMany(d)
  return d.actor === null || MANY.test(foldKey(d.actor))
}

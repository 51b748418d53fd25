/**
 * A parent plan against the plans of its units: what became of each of its items, and whether each plan came in time. Part of a comparison; values
 * are Cited.
 */
import { z } from 'zod'
import { cited, recordId, unitId } from './cited.ts'
import * as code from './codes.ts'
import { PartialDate } from './evidence.ts'
import { AwardForm, Deadline, Quota, Target } from './record.ts'

const text = z.string()

export const CellKind = z.enum(['target', 'deadline', 'section', 'award', 'quota'])
export type CellKind = z.infer<typeof CellKind>

/** A part of a plan by its role. */
export const SectionPart = z.object({ role: code.SectionRole, label: text.nullable(), heading: text.nullable() })
export type SectionPart = z.infer<typeof SectionPart>

/** A fact that is followed from the parent plan to the unit plans; `label` says it in few words. */
export const Item = z.discriminatedUnion('kind', [
  cited(Target).extend({ kind: z.literal('target'), label: text }),
  cited(Deadline).extend({ kind: z.literal('deadline'), label: text }),
  cited(SectionPart).extend({ kind: z.literal('section'), label: text }),
  cited(AwardForm).extend({ kind: z.literal('award'), label: text }),
  cited(Quota).extend({ kind: z.literal('quota'), label: text }),
])
export type Item = z.infer<typeof Item>

/**
 * What became of a parent's item in a unit's plan. `raised`: asks more (a higher target, an earlier deadline, a smaller quota); `lowered`: less;
 * `not_read`: the unit's document is not there, or was not read where the item would stand, so that nothing is known.
 */
export const CellState = z.enum(['kept', 'raised', 'lowered', 'missing', 'added', 'not_read'])
export type CellState = z.infer<typeof CellState>

export const Cell = z.object({
  unit: unitId,
  kind: CellKind,
  /** null for what the unit added */
  parentItem: Item.nullable(),
  /** null for missing and not_read */
  unitItem: Item.nullable(),
  state: CellState,
  /** how it was decided, in few words: "90 → 95 %", "sớm hơn 5 ngày"; a reader must look where it says so */
  note: text.nullable(),
})
export type Cell = z.infer<typeof Cell>

/** One parent plan against the plans of its units. */
export const Cascade = z.object({
  family: text,
  parent: recordId,
  /** where the list of units comes from, and a sentence that says it with the date */
  unitsFrom: z.enum(['roster', 'gazetteer', 'records']),
  unitsNote: text,
  units: z.array(unitId),
  items: z.array(Item),
  cells: z.array(Cell),
})
export type Cascade = z.infer<typeof Cascade>

/** Whether a unit's plan came, and when. Never `on_time` where no day of receipt is known. */
export const Submission = z.object({
  family: text,
  unit: unitId,
  state: z.enum(['on_time', 'late', 'not_submitted', 'unknown']),
  received: PartialDate.nullable(),
  receivedFrom: z.enum(['roster', 'incoming_stamp', 'upload']).nullable(),
  /** the stamp as read, the line of the roster, the time of the file */
  receivedText: text.nullable(),
  /** calendar days after the last day allowed */
  daysLate: z.number().int().nullable(),
  due: PartialDate.nullable(),
  /** the parent's deadline that says it */
  dueItem: cited(Deadline).nullable(),
  /** the unit's plan */
  record: recordId.nullable(),
  note: text.nullable(),
})
export type Submission = z.infer<typeof Submission>

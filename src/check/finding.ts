/** What the check says: findings with their places, for reporters and for programs. */
import type { Diagnostic } from '../../schemas/diagnostic.ts'
import type { Evidence } from '../../schemas/evidence.ts'
import type { Label } from '../../schemas/labels.ts'
import type { Place } from './place.ts'
import type { Level } from './rule.ts'
import type { TargetComparison } from './targets.ts'

export interface Finding extends Diagnostic {
  place: Place
  /** the paragraph that it stands in, cut where it is long */
  sentence: string
  expected: Label | null
  /** article behind it; null for good practice */
  basis: Label | null
  mend: Label
  /** further sentences: of the draft itself, or of the parent plan */
  related: { of: 'draft' | 'parent'; sentence: string; evidence: Evidence }[]
}

/** A target of the parent plan beside the draft's, in their sentences. */
export interface TargetLine {
  state: TargetComparison['state']
  measure: string
  parent: string
  child: string | null
}

export interface CheckResult {
  findings: Finding[]
  /** found, and let stand by the file beside the draft */
  accepted: (Finding & { reason: string })[]
  /** why the document was not checked: it is no draft of an administrative document */
  refused: Label | null
  counts: Record<Level, number>
  /** targets of the parent plan, where one was given */
  targets: TargetLine[]
}

/** One file's result, as reporters are given it; its path as the user named it. */
export type CheckedFile =
  | { path: string; result: CheckResult; problem: null }
  /** the file could not be read; `problem` says why */
  | { path: string; result: null; problem: Label }

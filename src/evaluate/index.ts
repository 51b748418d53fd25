/** Records against gold. */
export { type Change, changesSince, isLoss } from './baseline.ts'
export type { DocumentEvaluation, Evaluation, FieldError, FieldFigures, GroupFigures, SureFigures } from './evaluation.ts'
export type { ScoredRecord } from './fields.ts'
export type { Figures } from './figures.ts'
export { EvaluationError } from './gold.ts'
export { formatEvaluation } from './report.ts'
export { type EvaluateOptions, evaluate } from './score.ts'

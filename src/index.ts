/** thidua as a library: documents in, typed and grounded records out. */
export { formats } from '../parsers/registry.ts'
export { Comparison } from '../schemas/comparison.ts'
export { comparisonLabels } from '../schemas/comparison-labels.ts'
export { Correction, correctableFields } from '../schemas/correction.ts'
export type { Diagnostic } from '../schemas/diagnostic.ts'
export type { ParsedDocument } from '../schemas/document.ts'
export { DOUBT_LABEL, DOUBT_THRESHOLD, isDoubtful } from '../schemas/doubt.ts'
export type { Evidence, PartialDate, Sourced } from '../schemas/evidence.ts'
export { codeLabel, codeLabels, fieldLabels, type Label, type Language, pathLabel } from '../schemas/labels.ts'
export { CampaignRecord, SCHEMA_VERSION, type Source } from '../schemas/record.ts'
export type {
  Accepted,
  CheckedFile,
  CheckInput,
  CheckOptions,
  CheckResult,
  Finding,
  Preset,
  ReportFormat,
  Rule,
  Settings,
} from './check/index.ts'
export { changesSince, EvaluationError, evaluate, formatEvaluation } from './evaluate/index.ts'
export {
  type ExportContext,
  type Exporter,
  type ExporterRow,
  exporters,
  type OutputPart,
  type UnreadFile,
} from './export/index.ts'
export { EXTRACTOR, type Explanation, explainField, extractRecord, fieldNames, partsOf } from './extract/index.ts'
export { type LookUpKind, lookUp, lookUpKinds } from './knowledge/look-up.ts'
export { namesProvince, type Resolvable, type ResolveRecordsOptions, resolvable, resolveRecords } from './resolve/index.ts'
export {
  addCorrections,
  applyCorrections,
  CORRECTIONS_FILE,
  type Conflict,
  type Corrected,
  type CorrectedRecords,
  correctRecords,
  LineError,
  type LoadedRecords,
  loadRecords,
  RECORDS_FILE,
  type Returned,
  type RowProblem,
  readCorrections,
  returnedCorrections,
} from './review/index.ts'
export { type Examination, examine } from './run/doctor/index.ts'
export {
  Cache,
  type CacheState,
  cacheFolder,
  DEFAULT_LIMITS,
  type Discovery,
  type DiscoveryProblem,
  discover,
  type Engine,
  isLastingRun,
  openDocument,
  Pool,
  type Print,
  type Progress,
  prepareRun,
  type Reader,
  type RunFile,
  type RunItem,
  RunLog,
  type RunOptions,
  type RunState,
  type RunSummary,
  runBatch,
  unpack,
  versions,
} from './run/index.ts'
export type { Claim, LoggedIn, NewFile, Owner, Place as StorePlace, Reading, Store } from './store/index.ts'

/** The check of drafts, loaded when it is asked for: other commands do not wait for its rules. */
export const loadCheck = () => import('./check/index.ts')
/** The store and the server, loaded when they are asked for. */
export const loadStore = () => import('./store/index.ts')
export const loadServer = () => import('./server/index.ts')
/** Two versions of a document side by side, and what people read of it. */
export const loadDiff = async () => ({ ...(await import('./compare/diff/index.ts')), ...(await import('./export/diff/index.ts')) })
/** Campaigns side by side, loaded when it is asked for. */
export const loadCompare = async () => ({ ...(await import('./compare/index.ts')), ...(await import('./compare/reuse/index.ts')) })
/** What people open of a comparison: the report and the workbook, loaded when they are asked for. */
export const loadComparisonOutputs = async () => ({
  ...(await import('./export/report-html/index.ts')),
  ...(await import('./export/report-docx/index.ts')),
  ...(await import('./export/comparison/workbook.ts')),
})
/** The queue for several machines, loaded when it is asked for. */
export const loadQueue = () => import('./queue/index.ts')

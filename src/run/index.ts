/** The run: from what a user names to records. */
export { type RunItem, type RunOptions, runBatch } from './batch.ts'
export { type Discovery, type DiscoverOptions, type DiscoveryProblem, discover, type FoundFile } from './discover.ts'
export { type Engine, engine } from './engine.ts'
export { type Failure, type FailureReason, failureRule } from './failures.ts'
export { type FileInput, type FileReading, failedRecord, readFile } from './file.ts'
export { DEFAULT_LIMITS, type Limits } from './read.ts'
export { RunLog, type RunFile, type RunSummary } from './summary.ts'
export { documentFields, problemOf } from './validate.ts'

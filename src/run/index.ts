/** The run: from what a user names to records. */
export { openDocument, type RunItem, type RunOptions, runBatch } from './batch.ts'
export { type DiscoverOptions, type Discovery, type DiscoveryProblem, discover, type FoundFile } from './discover.ts'
export type { Engine } from './engine.ts'
export type { Failure, FailureReason } from './failures.ts'
export { DEFAULT_LIMITS, type Limits } from './read.ts'
export { type RunFile, RunLog, type RunSummary } from './summary.ts'

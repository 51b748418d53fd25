/** The run: from what a user names to records. */
export { openDocument, type RunItem, type RunOptions, runBatch } from './batch.ts'
export { type Discovery, type DiscoveryProblem, discover } from './discover.ts'
export type { Engine } from './engine.ts'
export { DEFAULT_LIMITS } from './read.ts'
export { type RunFile, RunLog, type RunSummary } from './summary.ts'

/** The run: from what a user names to records. */
export { openDocument, type RunItem, type RunOptions, runBatch } from './batch.ts'
export { type Discovery, type DiscoveryProblem, discover } from './discover.ts'
export type { Engine } from './engine.ts'
export { DEFAULT_LIMITS, inUnit, type LimitRow, type Limits, limitRows } from './limits.ts'
export { Pool, type PoolOptions } from './pool/pool.ts'
export type { Reader } from './reader.ts'
export { type RunFile, RunLog, type RunSummary } from './summary.ts'

/** What of the package @bcoe/v8-coverage is used; it has no types of its own. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  export interface ProcessCov {
    result: Profiler.ScriptCoverage[]
  }
  export function mergeProcessCovs(counts: readonly ProcessCov[]): ProcessCov
}

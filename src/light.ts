/** The library in parts: what starts quickly, and the rest when it is asked for. The command line begins with it; everything else takes index.ts. */
import { formats } from '../parsers/registry.ts'

export { codeLabel, fieldLabels, type Label, type Language } from '../schemas/labels.ts'
export type { CampaignRecord } from '../schemas/record.ts'
export type { Accepted, CheckedFile, CheckInput, Preset, ReportFormat, Settings } from './check/index.ts'
export { EXTRACTOR } from './extract/version.ts'
export { CORRECTIONS_FILE } from './review/log.ts'
export {
  Cache,
  type CacheState,
  cacheFolder,
  type Discovery,
  discover,
  makeFolder,
  openDocument,
  Pool,
  type Print,
  type RunFile,
  type RunItem,
  type RunState,
  type RunSummary,
  versions,
} from './run/index.ts'

export const loadCheck = () => import('./check/index.ts')
export const loadRules = () => import('./extract/index.ts')
/** Everything that a process which reads may load. */
export const loadReaders = () =>
  Promise.all([import('./run/pool/serve.ts'), import('./run/engine.ts'), loadRules(), ...formats.map(row => row.load?.())])

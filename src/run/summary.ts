/** run.json: what a run did, file by file. It names no machine, no user and no path that the user did not give. */
import type { CampaignRecord } from '../../schemas/record.ts'
import type { RunItem } from './batch.ts'
import type { Discovery } from './discover.ts'
import { type FailureReason, isLasting } from './failures.ts'

export interface RunFile {
  path: string
  sha256: string | null
  bytes: number | null
  format: string | null
  /** 'secret': it bears a stamp of secrecy, and was neither extracted nor stored */
  status: CampaignRecord['status'] | 'duplicate' | 'unread' | 'secret'
  /** why it could not be read */
  reason: string | null
  message: string | null
  messageEn: string | null
  /** path of the file with the same bytes that the record is of */
  duplicateOf: string | null
  notes: string[]
  ms: number | null
  /** it was read in an earlier run, and not again */
  cached?: true
  /** which document of its file, where the file holds several: each has an entry */
  part?: CampaignRecord['source']['part']
}

/** By what another run knows that it would write the same. */
export interface RunState {
  /** a hash of all that the outputs hang on: files, options, program */
  key: string
  /** `modified` in milliseconds since 1970 */
  outputs: { name: string; bytes: number; modified: number }[]
}

export interface RunSummary {
  /** ISO 8601 */
  started: string
  finished: string
  extractor: CampaignRecord['extractor']
  options: Record<string, unknown>
  counts: {
    files: number
    records: number
    status: Record<RunFile['status'], number>
    format: Record<string, number>
    /** inputs that led to no file */
    problems: number
    /** hidden files and the like in folders */
    skipped: number
  }
  problems: Discovery['problems']
  /** missing where another run may come to something else: a file took too long, or could not be had */
  state?: RunState
  files: RunFile[]
}

/** Nothing in it was a matter of chance. */
export const isLastingRun = ({ files }: RunSummary): boolean => files.every(f => f.reason === null || isLasting(f.reason as FailureReason))

function fileOf(item: RunItem): RunFile {
  const none = {
    sha256: null,
    bytes: null,
    format: null,
    reason: null,
    message: null,
    messageEn: null,
    duplicateOf: null,
    notes: [],
    ms: null,
  }
  if (item.kind === 'duplicate') return { ...none, path: item.uri, sha256: item.sha256, status: 'duplicate', duplicateOf: item.of }
  const failure = item.failure && { reason: item.failure.reason, message: item.failure.message.vi, messageEn: item.failure.message.en }
  if (item.kind === 'unread') return { ...none, path: item.uri, status: item.failure.reason === 'secret' ? 'secret' : 'unread', ...failure }
  const { source, status } = item.record
  const { sha256, bytes, format, part } = source
  const notes = item.notes.map(n => n.vi)
  return {
    ...none,
    path: item.uri,
    sha256,
    bytes,
    format,
    status,
    ...failure,
    notes,
    ms: item.ms,
    ...(item.cached && { cached: true as const }),
    ...(part && { part }),
  }
}

/** Collects the items of a run; `finish` gives its summary. */
export class RunLog {
  private readonly started = new Date()
  private readonly files: RunFile[] = []
  private readonly discovery: Discovery
  private readonly extractor: CampaignRecord['extractor']
  private readonly options: Record<string, unknown>

  constructor(discovery: Discovery, extractor: CampaignRecord['extractor'], options: Record<string, unknown>) {
    this.discovery = discovery
    this.extractor = extractor
    this.options = options
  }

  add(item: RunItem): RunFile {
    const file = fileOf(item)
    this.files.push(file)
    return file
  }

  finish(): RunSummary {
    const status: RunSummary['counts']['status'] = { complete: 0, partial: 0, failed: 0, duplicate: 0, unread: 0, secret: 0 }
    const format: Record<string, number> = {}
    for (const file of this.files) {
      status[file.status]++
      if (file.format) format[file.format] = (format[file.format] ?? 0) + 1
    }
    const { problems, skipped } = this.discovery
    return {
      started: this.started.toISOString(),
      finished: new Date().toISOString(),
      extractor: this.extractor,
      options: this.options,
      counts: {
        files: this.files.filter(f => !f.part || f.part.index === 1).length,
        records: status.complete + status.partial + status.failed,
        status,
        format,
        problems: problems.length,
        skipped,
      },
      problems,
      files: this.files,
    }
  }
}

/** What the parent and a child say to each other: JSON over the channel that Node gives a forked process. */
import type { SourceFormat } from '../../../schemas/codes.ts'
import type { Unread } from '../failures.ts'
import type { FileReading, Opened } from '../file.ts'
import type { Limits } from '../limits.ts'
import type { ReadJob } from '../reader.ts'

export type Answer = FileReading | Opened | Unread

export interface ToChild {
  task: 'read' | 'open'
  /** `parsed` in base 64, where there is one */
  job: Omit<ReadJob, 'parsed'> & { path: string; parsed?: string }
  limits: Limits
  /** pages of a scan that it may read side by side */
  lanes: number
}

export type FromChild =
  /** the job has come: its time begins */
  | { kind: 'started' }
  /** what the bytes are, for the record of a file that its child does not outlive */
  | { kind: 'sniffed'; format: SourceFormat; mediaType: string }
  /** a scanned page has been begun: it has its own time */
  | { kind: 'page' }
  /** `memory`: resident bytes that the child holds now */
  | { kind: 'done'; answer: Answer; memory: number }
  /** the same packed and in base 64, with the document, of a job whose reading is kept */
  | { kind: 'packed'; answer: string; parsed?: string; memory: number }

/** The tables of the store as TypeScript sees them; src/store/migrations makes them. Column names are snake_case, as in SQL. */
import type { ColumnType, Generated } from 'kysely'

type Time = ColumnType<Date, Date | string | undefined, Date | string>
type MaybeTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** JSON that is kept as it was written, key order included */
type Json = ColumnType<unknown, string, string>
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>

/** One file: its bytes under their hash. `bytes` is null where it was refused as secret, or stays where it was submitted from. */
interface FileTable {
  sha256: string
  bytes: Buffer | null
  size: number
  created_at: Time
}

/** One document of a file. `version` counts every change of what a reader sees of it: it is the ETag. */
interface DocumentTable {
  id: string
  sha256: string
  part: number | null
  file_name: string
  state: string
  reason: MaybeJson
  uploaded_at: Time
  uploaded_by: string
  version: Generated<number>
}

interface UploadTable {
  id: Generated<number>
  sha256: string
  file_name: string
  at: Time
  by: string
}

/** What a parser made of a file, packed as src/run packs it; kept so that new rules run again without parsing. */
interface ParsedTable {
  sha256: string
  extractor_version: string
  document: Buffer
  created_at: Time
}

interface RecordTable {
  document_id: string
  extractor_version: string
  record: Json
  created_at: Time
}

/** A person's decision (`correction`), or the taking back of one (`undoes`: its seq). Rows are only added. */
interface CorrectionTable {
  document_id: string
  seq: number
  correction: MaybeJson
  undoes: number | null
  by: string
  at: Time
}

/** Somebody looked a document through. */
interface ReviewTable {
  id: Generated<number>
  document_id: string
  by: string
  at: Time
  version: number
  note: string | null
}

interface CampaignTable {
  id: string
  name: string
  level: string | null
  province: string | null
  year_from: number | null
  year_to: number | null
  parent: string | null
  summary: Json
  made_at: Time
}

interface JobTable {
  id: string
  kind: string
  state: string
  created_at: Time
  created_by: string
  finished_at: MaybeTime
}

interface JobItemTable {
  job_id: string
  n: number
  file_name: string
  sha256: string
  document_id: string | null
  state: string
  reason: MaybeJson
  milliseconds: number | null
  /** the server that reads it, and until when it may: after that another takes it */
  claimed_by: string | null
  claimed_until: MaybeTime
}

interface UserTable {
  name: string
  display_name: string
  role: string
  password: string
  disabled: Generated<boolean>
  created_at: Time
}

interface SessionTable {
  /** SHA-256 of the cookie: who reads the table cannot log in with it */
  token_hash: string
  user_name: string
  csrf: string
  created_at: Time
  expires_at: Time
}

interface AuditTable {
  id: Generated<number>
  at: Time
  by: string
  action: string
  target: string | null
  detail: MaybeJson
}

/** What changed, in order: readers that were away catch up from here. */
interface ChangeTable {
  seq: Generated<number>
  at: Time
  by: string
  kind: string
  document_id: string
  version: number
}

/** Derived from the corrected record, made anew with each change: what lists show, filter and sort by. */
interface ListTable {
  document_id: string
  format: string | null
  type: string | null
  is_campaign: boolean | null
  title: string | null
  number: string | null
  issuer: string | null
  level: string | null
  unit: string | null
  province: string | null
  province_key: string | null
  issued: string | null
  year_from: number | null
  year_to: number | null
  doubts: number
  lowest: number | null
  corrections: Generated<number>
  /** order of dictionaries; what has no title stands behind those that have one */
  title_key: string
  issuer_key: string
  issued_key: string
  campaign_id: string | null
}

/** Derived: the syllables of a document and their pairs, with and without accents. */
interface SearchTable {
  document_id: string
  head: string
  body: string
}

/** Derived: values below the line of doubt. */
interface DoubtTable {
  document_id: string
  path: string
  field: string
  confidence: number
  item: Json
}

/** Derived: one row a deadline. `day` is its first day as YYYY-MM-DD, null where no day of the calendar is stated. */
interface DeadlineTable {
  document_id: string
  path: string
  kind: string
  date: string | null
  day: string | null
  recurrence: string
  actor_key: string
  item: Json
}

/** Derived: findings of the check, of the version that they were made of. */
interface FindingsTable {
  document_id: string
  version: number
  findings: Json
}

/** Derived: one row a rule that found something. */
interface FindingCountTable {
  document_id: string
  rule: string
  severity: string
  message: Json
}

/** A place that was submitted to the queue. `mark` changes with its bytes (size and time, or an ETag). */
interface SubmissionTable {
  place: string
  uri: string
  mark: string
  state: Generated<string>
  reason: MaybeJson
  sha256: string | null
  document_id: string | null
  extractor_version: string | null
  attempts: Generated<number>
  submitted_at: Time
  finished_at: MaybeTime
}

export interface Tables {
  files: FileTable
  documents: DocumentTable
  uploads: UploadTable
  parsed: ParsedTable
  records: RecordTable
  corrections: CorrectionTable
  reviews: ReviewTable
  campaigns: CampaignTable
  jobs: JobTable
  job_items: JobItemTable
  users: UserTable
  sessions: SessionTable
  audit: AuditTable
  changes: ChangeTable
  list_rows: ListTable
  search_rows: SearchTable
  doubt_rows: DoubtTable
  deadline_rows: DeadlineTable
  submissions: SubmissionTable
  findings: FindingsTable
  finding_counts: FindingCountTable
}

/**
 * Backup and restore: every row of every table as text, in the order of the keys, so that the same store gives the same bytes, wherever it is kept.
 * Logins are left out. A backup of an older version is restored as it was, and then brought up to date.
 *
 * The file: Zstandard over JSON Lines; a head, and for each table a line with its columns, then its rows.
 */
import { Readable } from 'node:stream'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

/** The file is no backup, or of a newer program; or the store that it should go into is not empty. */
export class BackupError extends Error {
  readonly reason: 'not_a_backup' | 'newer' | 'not_empty'
  constructor(reason: BackupError['reason']) {
    super(reason)
    this.name = 'BackupError'
    this.reason = reason
  }
}

/** Layout of the file. */
const FORMAT = 'thidua-backup-1'
/** Tables of the migrator itself, and what must not leave the machine. */
const LEFT_OUT = ['kysely_migration', 'kysely_migration_lock', 'sessions']
/** Rows that are read at a time: each may hold a document of 50 MB. */
const ROWS = 20

interface Column {
  name: string
  type: string
  identity: boolean
}

interface TableOf {
  name: string
  columns: Column[]
  key: string[]
}

type Tx = Transaction<Tables>

async function tablesOf(tx: Tx): Promise<TableOf[]> {
  const { rows } = await sql<{ name: string; columns: Column[]; key: string[] }>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'identity', a.attidentity <> '')
         order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r'
    order by c.relname`.execute(tx)
  return rows.filter(r => !LEFT_OUT.includes(r.name))
}

const textOf = ({ name, type }: Column) => (type === 'bytea' ? sql`encode(${sql.ref(name)}, 'base64')` : sql`${sql.ref(name)}::text`)

/** Rows of a table in the order of its key, each a list of texts. */
async function* rowsOf(tx: Tx, { name, columns, key }: TableOf): AsyncGenerator<(string | null)[]> {
  // base64 of PostgreSQL has line breaks; timestamps are told in UTC
  const fields = sql.join(columns.map((c, i) => sql`${textOf(c)} as ${sql.ref(`c${i}`)}`))
  const keys = sql.join(key.map(k => sql.ref(k)))
  const places = key.map(k => columns.findIndex(c => c.name === k))
  const typed = (row: (string | null)[]) => sql.join(places.map(i => sql`${row[i]}::text::${sql.raw(columns[i]!.type)}`))
  let last: (string | null)[] | null = null
  for (;;) {
    const after: RawBuilder<unknown> = last ? sql`where (${keys}) > (${typed(last)})` : sql``
    const { rows }: { rows: Record<string, string | null>[] } = await sql<Record<string, string | null>>`
      select ${fields} from ${sql.table(name)} ${after} order by ${keys} limit ${sql.lit(ROWS)}`.execute(tx)
    for (const row of rows) {
      last = columns.map((_, i) => row[`c${i}`] ?? null)
      yield last
    }
    if (rows.length < ROWS) return
  }
}

async function* linesOf(tx: Tx): AsyncGenerator<string> {
  yield JSON.stringify({ format: FORMAT, migrations: Object.keys(migrations) })
  for (const table of await tablesOf(tx)) {
    yield JSON.stringify({ table: table.name, columns: table.columns.map(c => c.name) })
    for await (const row of rowsOf(tx, table)) yield JSON.stringify(row)
  }
}

/** Bytes of one piece that is packed. */
const PIECE = 256 * 1024

/** Lines as pieces of one size: what Zstandard makes of them depends on how they come. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const line of lines) {
    const bytes = Buffer.from(`${line}\n`)
    waiting.push(bytes)
    size += bytes.length
    if (size < PIECE) continue
    const all = Buffer.concat(waiting)
    const whole = all.length - (all.length % PIECE)
    for (let i = 0; i < whole; i += PIECE) yield all.subarray(i, i + PIECE)
    waiting = [all.subarray(whole)]
    size = all.length - whole
  }
  yield Buffer.concat(waiting)
}

/** The store as it is at this moment, as the bytes of a backup, piece by piece. */
export async function* backup(db: Db): AsyncGenerator<Uint8Array> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    await sql`set local time zone 'UTC'`.execute(tx)
    const lines = Readable.from(inPieces(linesOf(tx)), { objectMode: true })
    const packed = createZstdCompress()
    lines.on('error', error => packed.destroy(error))
    for await (const piece of lines.pipe(packed)) yield piece
  } finally {
    await tx.rollback().execute()
  }
}

interface Head {
  format?: string
  migrations?: string[]
}

/** Puts a backup into a store that has nothing in it, not even tables, and brings it up to date. Throws BackupError, MigrationError. */
export async function restore(db: Db, bytes: Readable): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_tables where schemaname = current_schema()`.execute(db)
  if (rows[0]!.n > 0) throw new BackupError('not_empty')
  const lines = linesIn(bytes)
  const first = await lines.next()
  const head = first.done ? null : (parsed(first.value) as Head | null)
  if (head?.format !== FORMAT || !head.migrations?.length) throw new BackupError('not_a_backup')
  const known = Object.keys(migrations)
  if (head.migrations.some(m => !known.includes(m))) throw new BackupError('newer')
  await migrate(db, head.migrations.at(-1))
  await db.transaction().execute(async tx => {
    // rows come table by table in the order of names: who refers to whom is looked at when all are there
    await sql`set local time zone 'UTC'`.execute(tx)
    const constraints = await foreignKeys(tx)
    for (const c of constraints) await sql`alter table ${sql.table(c.table)} drop constraint ${sql.ref(c.name)}`.execute(tx)
    const tables = new Map((await tablesOf(tx)).map(t => [t.name, t]))
    let into: Rows | undefined
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const line = parsed(next.value) as string[] | { table: string; columns: string[] }
      if (!Array.isArray(line)) {
        const table = tables.get(line.table)
        if (!table) throw new BackupError('not_a_backup')
        await into?.flush()
        into = new Rows(
          tx,
          table.name,
          line.columns.map(name => table.columns.find(c => c.name === name)!),
        )
        continue
      }
      if (!into) throw new BackupError('not_a_backup')
      await into.add(line)
    }
    await into?.flush()
    for (const c of constraints)
      await sql`alter table ${sql.table(c.table)} add constraint ${sql.ref(c.name)} ${sql.raw(c.definition)}`.execute(tx)
    for (const table of tables.values()) for (const c of table.columns) if (c.identity) await goOn(tx, table.name, c.name)
  })
  await migrate(db)
}

/** Lines of a backup. Throws BackupError for bytes that are no Zstandard frame, or not the whole of it. */
async function* linesIn(bytes: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  const unpacked = createZstdDecompress()
  bytes.on('error', error => unpacked.destroy(error))
  try {
    for await (const piece of bytes.pipe(unpacked)) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error
    throw new BackupError('not_a_backup')
  }
  if (rest !== '') throw new BackupError('not_a_backup')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupError('not_a_backup')
  }
}

async function foreignKeys(tx: Tx): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select r.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
    where c.contype = 'f' and n.nspname = current_schema() order by r.relname, c.conname`.execute(tx)
  return rows
}

/** Rows on their way into a table, many a statement. */
class Rows {
  private readonly tx: Tx
  private readonly table: string
  private readonly columns: readonly Column[]
  private waiting: (string | null)[][] = []
  private size = 0

  constructor(tx: Tx, table: string, columns: readonly Column[]) {
    this.tx = tx
    this.table = table
    this.columns = columns
  }

  async add(row: (string | null)[]): Promise<void> {
    this.waiting.push(row)
    this.size += row.reduce((n, cell) => n + (cell?.length ?? 0), 0)
    if (this.waiting.length >= 200 || this.size > 2_000_000) await this.flush()
  }

  async flush(): Promise<void> {
    if (!this.waiting.length) return
    const value = (cell: string | null | undefined, { type }: Column) =>
      type === 'bytea' ? sql`decode(${cell}::text, 'base64')` : sql`${cell}::text::${sql.raw(type)}`
    const rows = this.waiting.map(row => sql`(${sql.join(this.columns.map((c, i) => value(row[i], c)))})`)
    const names = sql.join(this.columns.map(c => sql.ref(c.name)))
    await sql`insert into ${sql.table(this.table)} (${names}) overriding system value values ${sql.join(rows)}`.execute(this.tx)
    this.waiting = []
    this.size = 0
  }
}

/** Numbers that the database gives go on behind the highest that is there. */
async function goOn(tx: Tx, table: string, column: string): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest((select coalesce(max(${sql.ref(column)}), 0) from ${sql.table(table)}), 1),
    (select count(*) > 0 from ${sql.table(table)}))`.execute(tx)
}

/**
 * How much of the database a document takes, table by table with its indexes: the documents of the bundled corpus, each several times under other bytes,
 * read by a worker into PostgreSQL. `node bench/database.ts [times]` prints a table; docs/guide/sizing.md rests on it.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { EXTRACTOR } from '../src/extract/index.ts'
import { openQueue, submit } from '../src/queue/index.ts'
import { openStore } from '../src/store/index.ts'
import { startPostgres } from '../test/helpers/postgres.ts'
import { finish } from '../test/queue/folder.ts'

const TIMES = Number(process.argv[2] ?? 5)
const ROOT = path.join(import.meta.dirname, '..')
/** Told apart by bytes that no reader shows. */
const TAIL: Record<string, (n: number) => string> = {
  '.html': n => `<!-- ${n} -->`,
  '.htm': n => `<!-- ${n} -->`,
  '.pdf': n => `\n% ${n}\n`,
  '.txt': n => ' '.repeat(n + 1),
  '.md': n => '\n'.repeat(n + 1),
}

const folder = await mkdtemp(path.join(tmpdir(), 'thidua-bench-'))
const postgres = await startPostgres()
try {
  let bytes = 0
  for (const from of ['corpus/documents', 'corpus/family/documents'])
    for (const name of await readdir(path.join(ROOT, from))) {
      const original = await readFile(path.join(ROOT, from, name))
      const tail = Object.hasOwn(TAIL, path.extname(name)) ? TAIL[path.extname(name)] : undefined
      for (let n = 0; n < (tail ? TIMES : 1); n++) {
        const file = Buffer.concat([original, Buffer.from(tail?.(n) ?? '')])
        bytes += file.length
        await writeFile(path.join(folder, `${n}-${name}`), file)
      }
    }
  const url = await postgres.database('sizes')
  const store = await openStore({ url })
  const queue = await openQueue(url, { supervise: false, version: EXTRACTOR.version })
  await submit(store, queue, [folder])
  const worked = await finish(['worker', '--db', url, '--until-empty', '--concurrency', '2'])
  if (worked.code !== 0) throw new Error(worked.err)
  const { db } = store.connection
  const { n } = await db.selectFrom('records').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  const { rows } = await sql<{ name: string; heap: number; indexes: number }>`
    select relname as name, (pg_total_relation_size(oid) - pg_indexes_size(oid))::int as heap, pg_indexes_size(oid)::int as indexes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc`.execute(db)
  const kB = (b: number) => (b / n / 1024).toFixed(1)
  console.log(
    `${n} records, files of ${kB(bytes)} kB on average; kB a record:\n\n| table | rows and long values | indexes |\n| --- | ---: | ---: |`,
  )
  for (const { name, heap, indexes } of rows.filter(r => (r.heap + r.indexes) / n > 100))
    console.log(`| ${name} | ${kB(heap)} | ${kB(indexes)} |`)
  const sum = (of: 'heap' | 'indexes') => kB(rows.reduce((a, r) => a + r[of], 0))
  console.log(`| together | ${sum('heap')} | ${sum('indexes')} |`)
  await queue.close()
  await store.close()
} finally {
  await rm(folder, { recursive: true, force: true })
  await postgres.stop()
}

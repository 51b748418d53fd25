/**
 * How long lists, filters and searches take over a store of 10,000 records, asked of the server over HTTP one at a time, with the plans of their
 * queries. `node bench/store.ts [records] [postgresql://…]` – PGlite in a folder of its own where no database is named.
 *
 * The documents are short plans made from a frame (about 1,400 characters): what is measured is the look-up, which reads no text but that of the
 * hits that are shown.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { type CompiledQuery, type KyselyPlugin, sql } from 'kysely'
import { startServer } from '../src/server/index.ts'
import { Documents } from '../src/store/documents.ts'
import { openStore, type Place, type Store } from '../src/store/index.ts'
import { byIndex, Search } from '../src/store/search.ts'
import { Worklists } from '../src/store/worklists.ts'
import { fill } from './filled-store.ts'

const RECORDS = Number(process.argv[2] ?? 10_000)
const DATABASE = process.argv[3]
/** What each answer may take, in milliseconds. */
const BAR = 150
const TIMES = 15

const ASKED = [
  '/documents',
  '/documents?limit=200',
  '/documents?sort=title',
  '/documents?sort=issuer',
  '/documents?sort=-issued',
  '/documents?sort=doubt&doubtful=true',
  '/documents?campaign=c-7',
  '/documents?province=Cao Bằng&type=plan&level=commune',
  '/documents?year=2024&state=complete&sort=issued',
  '/documents?q=an binh',
  '/documents?q=phong trào thi đua&year=2023&sort=title',
  '/documents?q=sáng kiến về nông thôn mới',
  '/search?q=thi đua',
  '/search?q=thi dua',
  '/search?q=Hòa Thuận',
  '/search?q=hoa thuan',
  '/search?q=4321/KH-UBND',
  '/search?q=ấp số 777',
  '/search?q=rut ngan thoi gian cho cua nguoi dan',
  '/search?q=không có ở đâu cả',
  '/review',
  '/review?field=targets',
  '/review?campaign=c-7',
  '/deadlines',
  '/deadlines?unit=các ấp&from=2024-01-01&to=2024-12-31',
  '/campaigns',
  '/overview',
  '/jobs',
  '/audit',
]

interface Row {
  asked: string
  median: number
  most: number
  total: number | null
}

async function measure(url: string, times: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const asked of ASKED) {
    const taken: number[] = []
    let total: number | null = null
    for (let i = 0; i < times + 1; i++) {
      const started = performance.now()
      const answer = await fetch(`${url}/api/v1${asked}`)
      const body = (await answer.json()) as { total?: number }
      if (answer.status !== 200) throw new Error(`${asked}: ${answer.status}`)
      if (i > 0) taken.push(performance.now() - started)
      total = body.total ?? null
    }
    taken.sort((a, b) => a - b)
    rows.push({ asked, median: taken[taken.length >> 1]!, most: taken.at(-1)!, total })
    console.error(asked, rows.at(-1)!.median.toFixed(1), rows.at(-1)!.most.toFixed(1))
  }
  return rows
}

/** Plans of the queries behind a list, as the database carries them out. */
async function plans(store: Store): Promise<string[]> {
  const { db } = store.connection
  const seen: CompiledQuery[] = []
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      seen.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const watched = db.withPlugin(listening)
  const documents = new Documents(watched)
  const worklists = new Worklists(watched)
  const out: string[] = []
  const explain = async (what: string, run: () => Promise<unknown>) => {
    seen.length = 0
    await run()
    for (const query of [...seen]) {
      if (!/^(?:select|with)/u.test(query.sql)) continue
      const explained = { ...query, sql: `explain (analyze, timing off, costs off) ${query.sql}` }
      // words are looked up as the server looks them up
      const carryOut = (on: typeof db) => on.executeQuery<Record<string, string>>(explained)
      const { rows } = await (query.sql.includes('search_rows') ? byIndex(db, carryOut) : carryOut(db))
      out.push(`### ${what}\n\n\`\`\`\n${rows.map(r => r['QUERY PLAN']!.slice(0, 160)).join('\n')}\n\`\`\`\n`)
    }
  }
  await explain('documents, newest first', () => documents.list({ limit: 50 }))
  await explain('documents by title', () => documents.list({ limit: 50, sort: 'title' }))
  await explain('documents of a province and level', () => documents.list({ limit: 50, province: 'Cao Bằng', level: 'commune' }))
  await explain('documents with words', () => documents.list({ limit: 50, q: 'an binh' }))
  await explain('search', () => new Search(watched).find({ q: 'Hòa Thuận', limit: 1 }))
  await explain('values to look at', () => worklists.doubts({ limit: 50 }))
  await explain('deadlines', () => worklists.deadlines({ limit: 50, unit: 'các ấp' }))
  return out
}

const folder = mkdtempSync(path.join(tmpdir(), 'thidua-bench-'))
const place: Place = DATABASE ? { url: DATABASE } : { folder: path.join(folder, 'data') }
const filling = performance.now()
const store = await openStore(place)
await fill(store, RECORDS)
await store.close()
console.error(`filled in ${Math.round((performance.now() - filling) / 1000)} s`)
const server = await startServer({ place, settings: { requestsPerMinute: 1_000_000 } })
const rows = await measure(server.url, TIMES)
const { rows: version } = await sql<{ version: string }>`select version()`.execute(server.store.connection.db)
const kept = await plans(server.store)
await server.close()
rmSync(folder, { recursive: true, force: true })

const name = DATABASE ? 'PostgreSQL' : 'PGlite'
const cell = (n: number) => n.toFixed(1)
const page = `# The store at ${RECORDS.toLocaleString('en')} records: ${name}

${cpus()[0]?.model ?? arch()}, ${cpus().length} cores, Node ${process.versions.node}, ${version[0]!.version.split(',')[0]}. Each answer asked ${TIMES} times over HTTP, one at a
time, after one that does not count; milliseconds. Bar: ${BAR}. Made by \`node bench/store.ts\`.

| asked | median | most | found |
| --- | ---: | ---: | ---: |
${rows.map(r => `| \`${r.asked}\` | ${cell(r.median)} | ${cell(r.most)} | ${r.total ?? ''} |`).join('\n')}

## Plans

${kept.join('\n')}`
writeFileSync(path.join(import.meta.dirname, `STORE-${name.toUpperCase()}.md`), page)
const over = rows.filter(r => r.median > BAR)
console.log(over.length ? `over ${BAR} ms: ${over.map(r => `${r.asked} ${cell(r.median)}`).join(', ')}` : `all within ${BAR} ms`)

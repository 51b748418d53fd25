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
import type { CampaignRecord } from '../schemas/record.ts'
import { engine } from '../src/run/engine.ts'
import { startServer } from '../src/server/index.ts'
import { derive } from '../src/store/derive.ts'
import { Documents } from '../src/store/documents.ts'
import { openStore, type Place, type Store } from '../src/store/index.ts'
import { byIndex, Search } from '../src/store/search.ts'
import { Worklists } from '../src/store/worklists.ts'

const RECORDS = Number(process.argv[2] ?? 10_000)
const DATABASE = process.argv[3]
/** What each answer may take, in milliseconds. */
const BAR = 150
const TIMES = 15

const PLACES = ['An Bình', 'Hòa Thuận', 'Tân Phú', 'Long Sơn', 'Vĩnh Hưng', 'Đông Hải', 'Yên Lạc', 'Phước Mỹ', 'Sơn Tây', 'Thạnh Lợi']
const THEMES = ['cải cách hành chính', 'chuyển đổi số', 'nông thôn mới', 'nụ cười công sở', 'một cửa điện tử', 'giảm nghèo bền vững']
const PROVINCES = ['Cao Bằng', 'Quảng Trị', 'Tây Ninh', 'An Giang', 'Lạng Sơn', 'Nghệ An']

/** The n-th plan. */
const plan = (n: number): string => `ỦY BAN NHÂN DÂN
XÃ ${PLACES[n % 10]!.toUpperCase()}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: ${n + 1}/KH-UBND
${PLACES[n % 10]}, ngày ${(n % 28) + 1} tháng ${(n % 12) + 1} năm ${2019 + (n % 8)}
KẾ HOẠCH
Phát động phong trào thi đua ${THEMES[n % 6]} năm ${2019 + (n % 8)}
I. MỤC TIÊU
1. Phấn đấu ${80 + (n % 20)}% hồ sơ được giải quyết đúng hạn; ${n % 3 ? 'tăng' : 'giữ'} thứ hạng PAR INDEX so với năm trước.
2. Có ít nhất ${(n % 9) + 1} sáng kiến về ${THEMES[(n + 1) % 6]} tại ấp số ${n}.
II. NỘI DUNG
1. Rà soát thủ tục, rút ngắn thời gian chờ của người dân khi giao dịch tại bộ phận một cửa.
2. Xây dựng tổ công nghệ số cộng đồng, hướng dẫn người dân nộp hồ sơ trực tuyến và thanh toán không dùng tiền mặt.
III. KHEN THƯỞNG
Tặng Giấy khen cho tối đa ${(n % 5) + 1} tập thể và ${(n % 10) + 1} cá nhân có thành tích xuất sắc.
IV. TỔ CHỨC THỰC HIỆN
1. Các ấp đăng ký thi đua trước ngày 15/3 hằng năm; gửi báo cáo tổng kết trước ngày 30/11/${2019 + (n % 8)} về Văn phòng.
2. Công chức Văn hóa - Xã hội tham mưu tổng kết, đề nghị khen thưởng.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`

/** Records of the first sixty plans, read; the others are those with their own heads and texts. */
async function frames(): Promise<CampaignRecord[]> {
  const out: CampaignRecord[] = []
  for (let n = 0; n < 60; n++) {
    const bytes = Buffer.from(plan(n))
    const document = await engine.parse(bytes, 'text', 'plan.txt')
    const source = {
      uri: '',
      fileName: '',
      sha256: '0'.repeat(64),
      bytes: bytes.length,
      mediaType: 'text/plain',
      format: 'text' as const,
      part: null,
    }
    out.push(await engine.extract(document, source))
  }
  return out
}

function record(n: number, frame: CampaignRecord): CampaignRecord {
  const sha256 = (n + 2 ** 40).toString(16).padStart(64, '0')
  const source = { ...frame.source, sha256, fileName: `ke-hoach-${n}.txt`, uri: `ke-hoach-${n}.txt` }
  const unit = { name: PLACES[n % 10]!, type: 'xã', code: null, province: PROVINCES[n % 6]!, successors: [] }
  const issuer = frame.issuer && { ...frame.issuer, value: { ...frame.issuer.value, level: 'commune' as const, unit } }
  const number = frame.number && { ...frame.number, value: { ...frame.number.value, raw: `${n + 1}/KH-UBND`, ordinal: n + 1 } }
  return { ...frame, id: sha256, source, text: plan(n), issuer, number }
}

async function fill(store: Store): Promise<void> {
  const { db } = store.connection
  const base = await frames()
  for (let from = 0; from < RECORDS; from += 100) {
    const made = Array.from({ length: Math.min(100, RECORDS - from) }, (_, i) => record(from + i, base[(from + i) % 60]!))
    const derived = made.map(r => ({ id: r.id, ...derive(r) }))
    await db.transaction().execute(async tx => {
      await tx
        .insertInto('files')
        .values(made.map(r => ({ sha256: r.id, bytes: Buffer.from(r.text), size: r.text.length })))
        .execute()
      await tx
        .insertInto('documents')
        .values(
          made.map(r => ({ id: r.id, sha256: r.id, part: null, file_name: r.source.fileName, state: 'complete', uploaded_by: 'bench' })),
        )
        .execute()
      await tx
        .insertInto('records')
        .values(made.map(r => ({ document_id: r.id, extractor_version: '0', record: JSON.stringify(r) })))
        .execute()
      await tx
        .insertInto('list_rows')
        .values(derived.map((d, i) => ({ document_id: d.id, campaign_id: `c-${(from + i) % 200}`, ...d.list })))
        .execute()
      await tx
        .insertInto('search_rows')
        .values(
          derived.map(d => ({
            document_id: d.id,
            head: sql<string>`array_to_tsvector(${d.head}::text[])`,
            body: sql<string>`array_to_tsvector(${d.body}::text[])`,
          })),
        )
        .execute()
      const doubts = derived.flatMap(d =>
        d.doubts.map(({ path: at, field, confidence, ...item }) => ({
          document_id: d.id,
          path: at,
          field,
          confidence,
          item: JSON.stringify(item),
        })),
      )
      if (doubts.length) await tx.insertInto('doubt_rows').values(doubts).execute()
      const deadlines = derived.flatMap(d =>
        d.deadlines.map(({ item, ...rest }) => ({ document_id: d.id, ...rest, item: JSON.stringify(item) })),
      )
      if (deadlines.length) await tx.insertInto('deadline_rows').values(deadlines).execute()
      await tx
        .insertInto('findings')
        .values(made.map(r => ({ document_id: r.id, version: 1, findings: '{}' })))
        .execute()
    })
  }
  for (let c = 0; c < 200; c++) {
    const summary = {
      id: `c-${c}`,
      name: `Phong trào ${c}`,
      level: null,
      province: null,
      years: { from: 2024, to: 2024 },
      parent: null,
      reason: { vi: '', en: '' },
      units: 50,
    }
    await db
      .insertInto('campaigns')
      .values({
        id: summary.id,
        name: summary.name,
        level: null,
        province: null,
        year_from: 2024,
        year_to: 2024,
        parent: null,
        summary: JSON.stringify(summary),
      })
      .execute()
  }
  await sql`analyze`.execute(db)
}

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
await fill(store)
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

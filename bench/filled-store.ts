/** A store of many short plans made from a frame, as uploads would have left it: for measures of looking things up. */
import { sql, type Transaction } from 'kysely'
import type { CampaignRecord } from '../schemas/record.ts'
import { engine } from '../src/run/engine.ts'
import { derive } from '../src/store/derive.ts'
import type { Store } from '../src/store/index.ts'
import type { Tables } from '../src/store/tables.ts'

type Tx = Transaction<Tables>

const PLACES = ['An Bình', 'Hòa Thuận', 'Tân Phú', 'Long Sơn', 'Vĩnh Hưng', 'Đông Hải', 'Yên Lạc', 'Phước Mỹ', 'Sơn Tây', 'Thạnh Lợi']
const THEMES = ['cải cách hành chính', 'chuyển đổi số', 'nông thôn mới', 'nụ cười công sở', 'một cửa điện tử', 'giảm nghèo bền vững']
const CAMPAIGNS = 200
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

/** Files with their documents and records. */
async function putRecords(tx: Tx, records: readonly CampaignRecord[]): Promise<void> {
  await tx
    .insertInto('files')
    .values(records.map(r => ({ sha256: r.id, bytes: Buffer.from(r.text), size: r.text.length })))
    .execute()
  await tx
    .insertInto('documents')
    .values(
      records.map(r => ({ id: r.id, sha256: r.id, part: null, file_name: r.source.fileName, state: 'complete', uploaded_by: 'bench' })),
    )
    .execute()
  await tx
    .insertInto('records')
    .values(records.map(r => ({ document_id: r.id, extractor_version: '0', record: JSON.stringify(r) })))
    .execute()
  await tx
    .insertInto('findings')
    .values(records.map(r => ({ document_id: r.id, version: 1, findings: '{}' })))
    .execute()
}

/** What lists and searches look at; the documents go round the campaigns, from that of the number `from` on. */
async function putDerived(tx: Tx, records: readonly CampaignRecord[], from: number): Promise<void> {
  const derived = records.map(r => ({ id: r.id, ...derive(r) }))
  await tx
    .insertInto('list_rows')
    .values(derived.map((d, i) => ({ document_id: d.id, campaign_id: `c-${(from + i) % CAMPAIGNS}`, ...d.list })))
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
    d.doubts.map(({ path, field, confidence, ...item }) => ({ document_id: d.id, path, field, confidence, item: JSON.stringify(item) })),
  )
  if (doubts.length) await tx.insertInto('doubt_rows').values(doubts).execute()
  const deadlines = derived.flatMap(d =>
    d.deadlines.map(({ item, ...rest }) => ({ document_id: d.id, ...rest, item: JSON.stringify(item) })),
  )
  if (deadlines.length) await tx.insertInto('deadline_rows').values(deadlines).execute()
}

async function putCampaigns(store: Store): Promise<void> {
  for (let c = 0; c < CAMPAIGNS; c++) {
    const own = { id: `c-${c}`, name: `Phong trào ${c}`, level: null, province: null, parent: null }
    const summary = { ...own, years: { from: 2024, to: 2024 }, reason: { vi: '', en: '' }, units: 50 }
    const row = { ...own, year_from: 2024, year_to: 2024, summary: JSON.stringify(summary) }
    await store.connection.db.insertInto('campaigns').values(row).execute()
  }
}

/** Fills an empty store with `count` records. */
export async function fill(store: Store, count: number): Promise<void> {
  const { db } = store.connection
  const base = await frames()
  for (let from = 0; from < count; from += 100) {
    const made = Array.from({ length: Math.min(100, count - from) }, (_, i) => record(from + i, base[(from + i) % base.length]!))
    await db.transaction().execute(async tx => {
      await putRecords(tx, made)
      await putDerived(tx, made, from)
    })
  }
  await putCampaigns(store)
  await sql`analyze`.execute(db)
}

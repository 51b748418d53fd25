/** A comparison as a report for filing: what the page shows, without pictures, in the form of an administrative document. */
import type { Cascade, Comparison, Item, Submission } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { apart, documentNames, leastOwnFirst } from '../charts/reuse-documents.ts'
import { byName } from '../order.ts'
import { type ReportOptions, sourceLine } from '../report-html/comparison.ts'
import { capital, contextOf, type ReportContext } from '../report-html/context.ts'
import { cut } from '../sentence.ts'
import { type Block, heading, numbered, paragraph, table, text, toDocx } from './build.ts'

/** A cell of a table in Word holds a sentence, not a page. */
const MOST = 500
const sentence = (item: Pick<Item, 'evidence'> | null): string => (item?.evidence[0] ? `“${cut(item.evidence[0].quote, MOST)}”` : '')

function overview({ comparison: c, say, lang, familyName, day }: ReportContext): Block[] {
  const campaigns = new Set(c.families.flatMap(f => f.campaigns.map(x => x.id))).size
  return [
    text(
      say(
        `Tổng hợp ${c.records.length} văn bản của ${campaigns} phong trào, ${c.units.length} đơn vị. ${c.asOfNote}`,
        `${c.records.length} documents of ${campaigns} campaigns, ${c.units.length} units. ${c.asOfNoteEn}`,
      ),
    ),
    table(
      [
        say('STT', 'No.'),
        say('Nhóm phong trào', 'Family'),
        say('Văn bản cấp trên', 'Document from above'),
        say('Số phong trào', 'Campaigns'),
        say('Lý do', 'Reason'),
      ],
      [7, 36, 22, 10, 25],
      c.families.map((f, i) => [
        `${i + 1}`,
        familyName(f.id),
        f.parent ? [f.parent.number, day(f.parent.date)].filter(Boolean).join(', ') : '',
        `${f.campaigns.length}`,
        lang === 'vi' ? f.reason : f.reasonEn,
      ]),
    ),
  ]
}

const ORDER: readonly Submission['state'][] = ['late', 'not_submitted', 'unknown', 'on_time']

function submissions({ comparison: c, say, lang, unitName, familyName, day }: ReportContext): Block[] {
  return c.cascade.flatMap(({ family, unitsNote }): Block[] => {
    const own = c.submissions
      .filter(s => s.family === family)
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || byName(unitName(a.unit), unitName(b.unit)))
    if (!own.length) return []
    const counts = ORDER.map(s => `${comparisonLabels.SubmissionState[s][lang]} ${own.filter(x => x.state === s).length}`).join(', ')
    const due = own.map(s => s.due).find(Boolean)
    return [
      heading(familyName(family), 2),
      text(
        `${unitsNote} ${due ? `${say('Hạn gửi kế hoạch', 'Plans were due')}: ${day(due)}.` : say('Văn bản cấp trên không ghi hạn gửi kế hoạch.', 'The parent plan states no day for plans.')}`,
      ),
      text(`${say('Kết quả', 'Result')}: ${counts}.`),
      table(
        [say('STT', 'No.'), say('Đơn vị', 'Unit'), say('Tình trạng', 'State'), say('Ngày nhận', 'Received'), say('Ghi chú', 'Note')],
        [7, 28, 15, 16, 34],
        own.map((s, i) => [`${i + 1}`, unitName(s.unit), comparisonLabels.SubmissionState[s.state][lang], day(s.received), s.note ?? '']),
      ),
    ]
  })
}

/** A row for each item of which a unit asks less or more, what is less first. */
function differences(c: Cascade, { say, lang, unitName }: ReportContext): Block[] {
  const rows = (['lowered', 'raised'] as const).flatMap(state =>
    c.cells
      .filter(x => x.state === state)
      .sort((a, b) => byName(unitName(a.unit), unitName(b.unit)))
      .map(x => [
        unitName(x.unit),
        [comparisonLabels.CellState[state][lang], x.note].filter(Boolean).join(': '),
        sentence(x.parentItem),
        sentence(x.unitItem),
      ]),
  )
  const head = [
    say('Đơn vị', 'Unit'),
    say('So với cấp trên', 'Against the parent'),
    say('Kế hoạch cấp trên', 'Parent plan'),
    say('Kế hoạch của đơn vị', 'Plan of the unit'),
  ]
  return rows.length ? [table(head, [17, 19, 32, 32], rows)] : []
}

/** A row for each item of the parent that units lack, with their names. */
function missing(c: Cascade, { say, lang, unitName }: ReportContext): Block[] {
  const items = Map.groupBy(
    c.cells.filter(x => x.state === 'missing'),
    x => `${comparisonLabels.CellKind[x.kind][lang]}: ${x.parentItem!.label}`,
  )
  const rows = [...items].map(([label, cells]) => {
    const units = cells.map(x => unitName(x.unit)).sort(byName)
    return [label, `(${cells.length}) ${units.join(', ')}`]
  })
  const head = [say('Nội dung của cấp trên', 'Item of the parent'), say('Đơn vị thiếu', 'Units that lack it')]
  return rows.length ? [paragraph('', { after: 4 }), table(head, [45, 55], rows)] : []
}

function cascade(c: Cascade, context: ReportContext): Block[] {
  const { say, familyName, recordName } = context
  const unread = new Set(c.cells.filter(x => x.state === 'not_read').map(x => x.unit)).size
  const note = say(
    `${unread} đơn vị chưa có văn bản hoặc chưa đọc được ở một số nội dung.`,
    `${unread} units have no document, or parts that were not read.`,
  )
  return [
    heading(familyName(c.family), 2),
    text(`${say('Kế hoạch cấp trên', 'Parent plan')}: ${recordName(c.parent)}. ${unread ? note : ''}`),
    ...differences(c, context),
    ...missing(c, context),
  ]
}

function indices({ comparison, say, lang, campaignName }: ReportContext): Block[] {
  const cells = comparison.matrices.indices.filter(c => c.kind !== 'mention')
  if (!cells.length) return []
  const rows = [...cells].sort((a, b) => byName(campaignName(a.campaign), campaignName(b.campaign)) || byName(a.code, b.code))
  return [
    table(
      [say('Đơn vị', 'Unit'), say('Chỉ số', 'Index'), say('Yêu cầu', 'Demand'), say('Loại', 'Kind')],
      [32, 28, 28, 12],
      rows.map(c => [campaignName(c.campaign), c.name, c.label, comparisonLabels.IndexKind[c.kind][lang]]),
    ),
  ]
}

function reuse({ comparison, say, day }: ReportContext): Block[] {
  const found = comparison.reuse
  if (!found || !apart(found).length) return []
  const names = documentNames(found)
  const percent = (x: number | null) => (x === null ? '' : `${Math.round(x * 100)} %`)
  return [
    text(
      say(
        `Phần riêng là tỷ lệ âm tiết không nằm trong chuỗi ${found.sequenceLength} âm tiết nào cũng có ở văn bản của phong trào khác không ra đời sau nó, không tính phần khuôn mẫu.`,
        `Novelty is the share of syllables in no sequence of ${found.sequenceLength} that also stands in a document of another campaign which is not later; boilerplate aside.`,
      ),
    ),
    table(
      [
        say('Văn bản', 'Document'),
        say('Ngày', 'Day'),
        say('Phần riêng', 'Novelty'),
        say('Có trong cấp trên', 'In the parent'),
        say('Gần nhất với', 'Nearest'),
      ],
      [32, 15, 11, 12, 30],
      leastOwnFirst(found).map(d => [
        names.get(d.id)!,
        day(d.date),
        percent(d.novelty),
        percent(d.fromParent),
        d.nearest ? `${names.get(d.nearest.id)} (${percent(d.nearest.share)})` : '',
      ]),
    ),
  ]
}

export async function comparisonDocx(comparison: Comparison, { lang, at }: ReportOptions): Promise<Uint8Array> {
  const context = contextOf(comparison, lang)
  const { say } = context
  const parts: [string, Block[]][] = [
    [say('TỔNG QUAN', 'SUMMARY'), overview(context)],
    [say('TÌNH HÌNH NỘP KẾ HOẠCH', 'SUBMISSIONS'), submissions(context)],
    [say('ĐỐI CHIẾU VỚI KẾ HOẠCH CẤP TRÊN', 'AGAINST THE PARENT PLAN'), comparison.cascade.flatMap(c => cascade(c, context))],
    [say('CHỈ SỐ', 'INDICES'), indices(context)],
    [say('CÂU CHỮ DÙNG LẠI', 'TEXT IN COMMON'), reuse(context)],
  ]
  return toDocx({
    lang,
    at: at ?? null,
    title: say('BÁO CÁO', 'REPORT'),
    subject: capital(say('Tổng hợp phong trào thi đua', 'Emulation campaigns')),
    blocks: [...numbered(parts), paragraph('', { after: 4 }), text(sourceLine(context, at ?? null))],
  })
}

/** A small record with every kind of value, grounded in a text of its own; tests change what they need. */
import type { Evidence, Sourced } from '../../schemas/evidence.ts'
import { type CampaignRecord, type Condition, type Deadline, SCHEMA_VERSION } from '../../schemas/record.ts'

export const TEXT = [
  'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
  'Số: 12/KH-UBND',
  'An Bình, ngày 15 tháng 3 năm 2024',
  'Phát động thi đua cải cách hành chính năm 2024',
  'Căn cứ Quyết định số 88/QĐ-UBND ngày 02 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh.',
  'Tạo khí thế thi đua sôi nổi. Mỗi đơn vị chọn việc khó để làm trước.',
  'Phấn đấu ít nhất 95% hồ sơ được trả đúng hạn. Chỉ số PAR INDEX tăng so với năm trước liền kề.',
  'Tặng Giấy khen cho tối đa 05 tập thể.',
  'Các xã, thị trấn gửi báo cáo trước ngày 30/11 hằng năm về Phòng Nội vụ.',
  '=HYPERLINK("http://example.org","bấm vào đây")',
  'Nguyễn Văn Mẫu',
].join('\n')

export function ground(quote: string, text = TEXT): Evidence {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`not in the sample's text: ${quote}`)
  return { quote, start, end: start + quote.length }
}

const sourced = <T>(value: T, quote: string, confidence = 0.97): Sourced<T> => ({
  value,
  basis: 'stated',
  evidence: [ground(quote)],
  confidence,
  rule: 'sample.rule',
})

export const condition = (some: Partial<Condition>): Condition => ({
  measure: 'hồ sơ được trả đúng hạn',
  measureId: null,
  comparator: '>=',
  value: 95,
  valueMax: null,
  unit: '%',
  year: null,
  relativeTo: null,
  baseline: null,
  rankedAmong: null,
  grade: null,
  scope: null,
  ...some,
})

const report: Deadline = {
  date: '--11-30',
  event: null,
  bound: 'before',
  kind: 'report',
  recurrence: 'yearly',
  actor: 'Các xã, thị trấn',
  addressees: [],
  recipient: 'Phòng Nội vụ',
  text: 'gửi báo cáo trước ngày 30/11 hằng năm về Phòng Nội vụ',
}

export const HASH = 'ab'.repeat(32)

export const sample = (changes: Partial<CampaignRecord> = {}): CampaignRecord => ({
  schemaVersion: SCHEMA_VERSION,
  id: HASH,
  source: {
    uri: 'ho-so/ke-hoach.txt',
    fileName: 'ke-hoach.txt',
    sha256: HASH,
    bytes: 900,
    mediaType: 'text/plain',
    format: 'text',
    part: null,
  },
  text: TEXT,
  documentType: sourced('plan', 'KH-UBND'),
  isCampaign: sourced(true, 'Phát động thi đua'),
  issuer: sourced(
    {
      name: 'Ủy ban nhân dân huyện An Bình',
      kind: 'people_committee',
      level: 'district',
      parent: null,
      unit: { name: 'An Bình', type: 'huyện', code: null, province: 'Cao Bằng', successors: [] },
    },
    'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
  ),
  number: sourced({ raw: '12/KH-UBND', ordinal: 12, year: null, symbol: 'KH-UBND' }, '12/KH-UBND'),
  issuedPlace: sourced('An Bình', 'An Bình'),
  issuedDate: sourced('2024-03-15', 'ngày 15 tháng 3 năm 2024'),
  title: sourced('Phát động thi đua cải cách hành chính năm 2024', 'Phát động thi đua cải cách hành chính năm 2024'),
  publication: null,
  theme: null,
  period: null,
  years: sourced({ from: 2024, to: 2024 }, 'năm 2024'),
  references: [
    sourced(
      {
        type: 'decision',
        number: '88/QĐ-UBND',
        date: '2024-01-02',
        issuer: 'Ủy ban nhân dân tỉnh',
        title: null,
        role: 'legal_basis',
        status: 'unknown',
        replacedBy: null,
        amendedBy: [],
      },
      'Quyết định số 88/QĐ-UBND',
    ),
  ],
  purposes: [sourced('Tạo khí thế thi đua sôi nổi', 'Tạo khí thế thi đua sôi nổi', 0.4)],
  requirements: [sourced('Mỗi đơn vị chọn việc khó để làm trước', 'Mỗi đơn vị chọn việc khó để làm trước')],
  objectives: [],
  targets: [sourced({ ...condition({}), text: 'ít nhất 95% hồ sơ được trả đúng hạn' }, 'ít nhất 95% hồ sơ')],
  indices: [sourced({ code: 'PAR_INDEX', name: 'PAR INDEX', as: 'target' }, 'PAR INDEX')],
  participants: [sourced({ text: 'Các xã, thị trấn', subject: 'collective' }, 'Các xã, thị trấn')],
  contents: [sourced('=HYPERLINK("http://example.org","bấm vào đây")', '=HYPERLINK("http://example.org","bấm vào đây")')],
  criteria: [
    sourced(
      {
        text: 'Chỉ số PAR INDEX tăng so với năm trước liền kề',
        subject: 'collective',
        award: null,
        conditions: [condition({ measure: 'PAR_INDEX', comparator: 'increase', value: null, unit: null, relativeTo: 'previous_year' })],
        points: null,
      },
      'PAR INDEX tăng',
    ),
  ],
  solutions: [],
  awardForms: [sourced({ code: 'giay_khen', text: 'Giấy khen', authority: null }, 'Giấy khen')],
  quotas: [
    sourced(
      { award: 'giay_khen', subject: 'collective', count: 5, percent: null, bound: 'max', countMax: null, perUnit: false, scope: null },
      'tối đa 05 tập thể',
    ),
  ],
  dossier: [],
  funding: [],
  deadlines: [sourced(report, 'trước ngày 30/11 hằng năm')],
  responsibilities: [
    sourced(
      {
        body: 'Các xã, thị trấn',
        addressees: [],
        tasks: [{ text: 'gửi báo cáo', coordinators: ['Phòng Nội vụ'], deadline: report, product: 'Báo cáo' }],
      },
      'Các xã, thị trấn gửi báo cáo',
    ),
  ],
  reporting: [sourced({ text: 'gửi báo cáo', recurrence: 'yearly', kind: 'periodic_report' }, 'gửi báo cáo')],
  recipients: [],
  signature: sourced({ name: 'Nguyễn Văn Mẫu', position: null, authority: null, onBehalfOf: null }, 'Nguyễn Văn Mẫu'),
  stamps: [],
  outline: [],
  absences: { publication: 'not_applicable', theme: 'absent', 'signature.position': 'blank' },
  diagnostics: [],
  status: 'complete',
  extractor: { name: 'thidua', version: '0.0.0' },
  ...changes,
})

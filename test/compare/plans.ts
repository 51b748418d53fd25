/** Small plans for tests of the comparison: written as lines, read by the extractors, each with an id of its own. */
import { createHash } from 'node:crypto'
import type { CampaignRecord } from '../../schemas/record.ts'
import { recordOf } from '../extract/document.ts'

export interface PlanOptions {
  /** lines of the letterhead: "XÃ CÔNG HẢI" */
  unit: string
  number?: string
  /** "ngày 05 tháng 02 năm 2026" */
  day?: string
  place?: string
  title?: string
  /** line that cites the document from above */
  basis?: string
  body?: readonly string[]
  /** stands above the letterhead */
  above?: readonly string[]
  file?: string
}

export const PARENT =
  'Thực hiện Kế hoạch số 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Khánh Hòa về phong trào thi đua cải cách hành chính năm 2026;'

/** A record as a run gives it, told apart by its file's name. */
export function named(record: CampaignRecord, fileName: string): CampaignRecord {
  const id = createHash('sha256').update(fileName).digest('hex')
  return { ...record, id, source: { ...record.source, uri: fileName, fileName, sha256: id } }
}

export function unitPlan({
  unit,
  number = '41',
  day = 'ngày 02 tháng 02 năm 2026',
  place = 'Nơi ban hành',
  title = 'Phát động phong trào thi đua cải cách hành chính năm 2026',
  basis = PARENT,
  body = [],
  above = [],
  file = `${unit} ${number}.txt`,
}: PlanOptions): CampaignRecord {
  const record = recordOf([
    ...above,
    'ỦY BAN NHÂN DÂN',
    unit,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${number}/KH-UBND`,
    `${place}, ${day}`,
    'KẾ HOẠCH',
    title,
    basis,
    ...body,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lục Văn Thảo',
  ])
  return named(record, file)
}

export const PARENT_BODY = [
  'I. MỤC TIÊU',
  '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên.',
  '2. Tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 80%.',
  '3. Thời gian chờ của mỗi lượt giao dịch không quá 15 phút.',
  'II. KHEN THƯỞNG',
  '1. Hình thức, số lượng',
  'Bằng khen của Chủ tịch UBND tỉnh: mỗi đơn vị được đề nghị tối đa 01 tập thể và 02 cá nhân.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. UBND các xã, phường, đặc khu ban hành kế hoạch và gửi về Sở Nội vụ chậm nhất ngày 10/02/2026.',
  '2. UBND các xã, phường, đặc khu gửi báo cáo kết quả về Sở Nội vụ trước ngày 20/11/2026.',
  'IV. KINH PHÍ',
  'Kinh phí thực hiện từ ngân sách nhà nước theo phân cấp.',
]

export const parentPlan = (): CampaignRecord =>
  unitPlan({
    unit: 'TỈNH KHÁNH HÒA',
    number: '36',
    day: 'ngày 16 tháng 01 năm 2026',
    basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;',
    body: PARENT_BODY,
    file: 'tinh.txt',
  })

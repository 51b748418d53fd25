/** Records for tests of text reuse: a head with its day, then lines. */
import type { CampaignRecord } from '../../../schemas/record.ts'
import { plan, recordOf, TAIL, TITLE } from '../../extract/document.ts'

/** Words that no other text of a test has: "a17 a18 …". */
export const own = (prefix: string, from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `${prefix}${from + i}`).join(' ')

/** Prose of a plan, 45 syllables. */
export const SENTENCE =
  'Đổi mới việc tiếp nhận và trả kết quả tại bộ phận một cửa, rút ngắn ít nhất một phần ba thời gian giải quyết so với quy định, xóa bỏ giấy tờ không cần thiết và công khai người chịu trách nhiệm ở từng khâu để người dân theo dõi.'

const named = (record: CampaignRecord, id: string): CampaignRecord => ({
  ...record,
  id,
  source: { ...record.source, fileName: `${id}.txt` },
})

/** `day` as printed in the head ("12 tháng 3 năm 2024"); null leaves the line out. */
export const planOf = (id: string, day: string | null, ...body: string[]): CampaignRecord =>
  named(
    recordOf([
      'ỦY BAN NHÂN DÂN',
      'HUYỆN BÌNH GIA',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số: ${id.length}/KH-UBND`,
      ...(day ? [`Bình Gia, ngày ${day}`] : []),
      ...TITLE,
      'I. NỘI DUNG',
      ...body,
      ...TAIL,
    ]),
    id,
  )

/** With the head that all plans of test/extract share. */
export const samePlan = (id: string, ...body: string[]): CampaignRecord => named(plan(...body), id)

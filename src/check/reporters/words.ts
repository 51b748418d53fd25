/** Words of the reports, and text made harmless: a draft may hold anything, also marks that steer a terminal. */
import type { Label, Language } from '../../../schemas/labels.ts'
import type { Finding } from '../finding.ts'
import type { Level } from '../rule.ts'
import { label } from '../spot.ts'
import { levelLabels } from '../words.ts'

export const WORDS = {
  line: label('dòng', 'line'),
  beforeLine: label('trước dòng', 'before line'),
  afterLine: label('sau dòng', 'after line'),
  page: label('trang', 'page'),
  section: label('mục', 'section'),
  expected: label('Cần', 'Expected'),
  basis: label('Căn cứ', 'Basis'),
  mend: label('Cách sửa', 'To mend'),
  elsewhere: label('Chỗ khác', 'Elsewhere'),
  parent: label('Kế hoạch cấp trên', 'Parent plan'),
  clean: label('Không phát hiện thiếu sót.', 'Nothing was found.'),
  accepted: label('Đã chấp nhận', 'Let stand'),
  reason: label('Lý do', 'Reason'),
  targets: label('Chỉ tiêu so với kế hoạch cấp trên', 'Targets against the parent plan'),
  title: label('Kết quả kiểm tra dự thảo', 'Check of drafts'),
  total: label('Cộng', 'Total'),
  files: label('văn bản', 'documents'),
} as const

export const STATES: Record<'kept' | 'raised' | 'lowered' | 'missing' | 'named', Label> = {
  kept: label('giữ nguyên', 'kept'),
  raised: label('nâng lên', 'raised'),
  lowered: label('hạ xuống', 'lowered'),
  missing: label('chưa có', 'missing'),
  named: label('có nêu, không so được', 'named, not comparable'),
}

const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
/** On one line, and without marks that could hide or forge what is printed. */
export const plain = (text: string): string => text.replace(STEERING, c => (c === '\n' || c === '\t' ? ' ' : '\ufffd'))

/** "dòng 12, trang 2, mục III › 1" */
export function placeInWords({ place }: Finding, lang: Language): string {
  const where = place.position === 'before' ? WORDS.beforeLine : place.position === 'after' ? WORDS.afterLine : WORDS.line
  const parts = [`${where[lang]} ${place.line}`]
  if (place.page !== null) parts.push(`${WORDS.page[lang]} ${place.page}`)
  if (place.section) parts.push(`${WORDS.section[lang]} ${plain(place.section)}`)
  return parts.join(', ')
}

/** "2 nghiêm trọng, 1 cảnh báo, 3 gợi ý" */
export function countsInWords(counts: Record<Level, number>, lang: Language): string {
  const said = (level: Level) => {
    const { vi, en } = levelLabels[level]
    return lang === 'vi' ? `${counts[level]} ${vi.toLocaleLowerCase('vi')}` : `${counts[level]} ${en.toLowerCase()}`
  }
  return (['error', 'warning', 'info'] as const).map(said).join(', ')
}

export const messageOf = (finding: Finding, lang: Language): string => plain(lang === 'vi' ? finding.message : finding.messageEn)

export function sumOf(counts: readonly Record<Level, number>[]): Record<Level, number> {
  const sum = { error: 0, warning: 0, info: 0 }
  for (const c of counts) for (const level of ['error', 'warning', 'info'] as const) sum[level] += c[level]
  return sum
}

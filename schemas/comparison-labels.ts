/** Vietnamese and English label of every code of a comparison; exports, the command line and the web take their words from here. */
import type { Label } from './code-labels.ts'
import type { CellKind, CellState, Comparison, Demand, IndexCell, LedgerEntry, SourceRole, Submission, YearSeries } from './comparison.ts'

const label = (vi: string, en: string): Label => ({ vi, en })

interface Vocabularies {
  CellKind: CellKind
  CellState: CellState
  Demand: Demand
  IndexKind: IndexCell['kind']
  LedgerState: LedgerEntry['state']
  SourceRole: SourceRole
  SubmissionState: Submission['state']
  ReceivedFrom: NonNullable<Submission['receivedFrom']>
  Change: YearSeries['change']
  By: Comparison['by']
}

export const comparisonLabels: { [V in keyof Vocabularies]: Record<Vocabularies[V], Label> } = {
  CellKind: {
    target: label('Chỉ tiêu', 'Target'),
    deadline: label('Thời hạn', 'Deadline'),
    section: label('Phần', 'Section'),
    award: label('Hình thức khen thưởng', 'Form of reward'),
    quota: label('Số lượng khen thưởng', 'Award limit'),
  },
  CellState: {
    kept: label('giữ nguyên', 'kept'),
    raised: label('cao hơn', 'raised'),
    lowered: label('thấp hơn', 'lowered'),
    missing: label('thiếu', 'missing'),
    added: label('bổ sung', 'added'),
    not_read: label('chưa đọc được', 'not read'),
  },
  Demand: {
    rise: label('tăng', 'rise'),
    fall: label('giảm', 'fall'),
    hold: label('giữ vững', 'hold'),
    reach: label('đạt mức', 'reach a value'),
    rank: label('đạt thứ hạng', 'reach a rank'),
    grade: label('xếp loại', 'hold a grade'),
  },
  IndexKind: {
    target: label('chỉ tiêu', 'target'),
    criterion: label('tiêu chí', 'criterion'),
    mention: label('chỉ nhắc đến', 'mention only'),
  },
  LedgerState: {
    found: label('có', 'found'),
    absent: label('không có', 'absent'),
    blank: label('để trống', 'blank'),
    unreadable: label('không đọc được', 'unreadable'),
    not_applicable: label('không áp dụng', 'not applicable'),
    not_read: label('chưa đọc', 'not read'),
  },
  SourceRole: {
    plan: label('bản chính', 'the plan'),
    draft: label('dự thảo', 'draft'),
    scan: label('bản ký, quét', 'signed scan'),
    copy: label('bản khác định dạng', 'copy in another format'),
    news: label('tin, bài', 'news'),
    annex: label('phụ lục', 'annex'),
    other: label('văn bản khác', 'other document'),
  },
  SubmissionState: {
    on_time: label('đúng hạn', 'on time'),
    late: label('quá hạn', 'late'),
    not_submitted: label('chưa nộp', 'not submitted'),
    unknown: label('không rõ', 'unknown'),
  },
  ReceivedFrom: {
    roster: label('danh sách đơn vị', 'roster'),
    incoming_stamp: label('dấu đến', 'incoming stamp'),
    upload: label('ngày tải lên', 'upload'),
  },
  Change: {
    raised: label('tăng', 'raised'),
    lowered: label('giảm', 'lowered'),
    kept: label('giữ nguyên', 'kept'),
    new: label('mới', 'new'),
    gone: label('không còn', 'gone'),
    unclear: label('không so được', 'not comparable'),
  },
  By: {
    unit: label('đơn vị', 'unit'),
    province: label('tỉnh, thành phố', 'province'),
    year: label('năm', 'year'),
  },
}

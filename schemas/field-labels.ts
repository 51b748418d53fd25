/** Vietnamese and English label of every field of the record, shape by shape. */
import type { z } from 'zod'
import type { Label } from './code-labels.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Evidence, Sourced } from './evidence.ts'
import type * as r from './record.ts'

const label = (vi: string, en: string): Label => ({ vi, en })

/** The shapes of the record whose keys carry labels. */
interface Shapes {
  CampaignRecord: r.CampaignRecord
  Source: r.Source
  Body: r.Body
  AdministrativeUnit: r.AdministrativeUnit
  DocumentNumber: r.DocumentNumber
  Publication: r.Publication
  Period: r.Period
  Phase: r.Period['phases'][number]
  Years: z.infer<typeof r.Years>
  Reference: r.Reference
  IndexMention: r.IndexMention
  Condition: r.Condition
  Baseline: NonNullable<r.Condition['baseline']>
  Target: r.Target
  Participant: r.Participant
  Criterion: r.Criterion
  AwardForm: r.AwardForm
  Quota: r.Quota
  Addressee: r.Addressee
  Deadline: r.Deadline
  Responsibility: r.Responsibility
  Task: r.Responsibility['tasks'][number]
  ReportingDuty: r.ReportingDuty
  Funding: r.Funding
  Signature: r.Signature
  Stamp: r.Stamp
  Section: r.Section
  Sourced: Sourced<unknown>
  Evidence: Evidence
  Diagnostic: Diagnostic
}
export type Shape = keyof Shapes

const text = label('Nguyên văn', 'Text')

const condition: Record<keyof r.Condition, Label> = {
  measure: label('Nội dung đo', 'Measure'),
  measureId: label('Mã chỉ tiêu', 'Measure code'),
  comparator: label('So sánh', 'Comparator'),
  value: label('Giá trị', 'Value'),
  valueMax: label('Giá trị đến', 'Value, upper'),
  unit: label('Đơn vị tính', 'Unit'),
  year: label('Năm', 'Year'),
  relativeTo: label('So với', 'Relative to'),
  baseline: label('Mốc so sánh', 'Baseline'),
  rankedAmong: label('Xếp hạng trong', 'Ranked among'),
  grade: label('Mức xếp loại', 'Grade'),
  scope: label('Phạm vi áp dụng', 'Scope'),
}

export const fieldLabels: { [S in Shape]: Record<keyof Shapes[S], Label> } = {
  CampaignRecord: {
    schemaVersion: label('Phiên bản cấu trúc', 'Schema version'),
    id: label('Mã bản ghi', 'Record id'),
    source: label('Nguồn', 'Source'),
    text: label('Toàn văn', 'Full text'),
    documentType: label('Loại văn bản', 'Document type'),
    isCampaign: label('Là phong trào thi đua', 'Emulation campaign'),
    issuer: label('Cơ quan ban hành', 'Issuer'),
    number: label('Số, ký hiệu', 'Number'),
    issuedPlace: label('Nơi ban hành', 'Place of issue'),
    issuedDate: label('Ngày ban hành', 'Date of issue'),
    title: label('Trích yếu', 'Title'),
    publication: label('Đăng tải', 'Publication'),
    theme: label('Chủ đề', 'Theme'),
    period: label('Thời gian thực hiện', 'Period'),
    years: label('Năm thi đua', 'Years'),
    references: label('Căn cứ, văn bản viện dẫn', 'References'),
    purposes: label('Mục đích', 'Purposes'),
    requirements: label('Yêu cầu', 'Requirements'),
    objectives: label('Mục tiêu', 'Objectives'),
    targets: label('Chỉ tiêu', 'Targets'),
    indices: label('Bộ chỉ số', 'Indices'),
    participants: label('Đối tượng thi đua', 'Participants'),
    contents: label('Nội dung thi đua', 'Contents'),
    criteria: label('Tiêu chí thi đua', 'Criteria'),
    solutions: label('Giải pháp', 'Solutions'),
    awardForms: label('Hình thức khen thưởng', 'Forms of reward'),
    quotas: label('Số lượng khen thưởng', 'Award quotas'),
    dossier: label('Hồ sơ khen thưởng', 'Award dossier'),
    funding: label('Kinh phí', 'Funding'),
    deadlines: label('Thời hạn', 'Deadlines'),
    responsibilities: label('Phân công thực hiện', 'Responsibilities'),
    reporting: label('Chế độ báo cáo', 'Reporting'),
    recipients: label('Nơi nhận', 'Recipients'),
    signature: label('Chữ ký', 'Signature'),
    stamps: label('Dấu', 'Stamps'),
    outline: label('Bố cục', 'Outline'),
    absences: label('Phần không có giá trị', 'Absences'),
    diagnostics: label('Nhận xét', 'Diagnostics'),
    status: label('Trạng thái', 'Status'),
    extractor: label('Phần mềm đọc', 'Extractor'),
    corrections: label('Chỗ đã sửa, duyệt', 'Corrections'),
  },
  Source: {
    uri: label('Đường dẫn', 'Path'),
    fileName: label('Tên tệp', 'File name'),
    sha256: label('Mã băm SHA-256', 'SHA-256'),
    bytes: label('Dung lượng (byte)', 'Size (bytes)'),
    mediaType: label('Kiểu nội dung', 'Media type'),
    format: label('Định dạng', 'Format'),
    pages: label('Số trang', 'Pages'),
    ocr: label('Nhận dạng chữ', 'Character recognition'),
    part: label('Văn bản thứ mấy trong tệp', 'Part of the file'),
    legacyEncoding: label('Bảng mã cũ', 'Legacy encoding'),
    alsoAt: label('Tệp giống hệt', 'Identical files'),
  },
  Body: {
    name: label('Tên cơ quan', 'Name'),
    kind: label('Loại cơ quan', 'Kind'),
    level: label('Cấp hành chính', 'Level'),
    parent: label('Cơ quan cấp trên', 'Parent body'),
    unit: label('Đơn vị hành chính', 'Administrative unit'),
  },
  AdministrativeUnit: {
    name: label('Tên đơn vị hành chính', 'Unit name'),
    type: label('Loại đơn vị hành chính', 'Unit type'),
    code: label('Mã đơn vị hành chính', 'Unit code'),
    province: label('Tỉnh, thành phố', 'Province'),
    successors: label('Đơn vị hành chính hiện nay', 'Present units'),
  },
  DocumentNumber: {
    raw: label('Số, ký hiệu', 'Number as printed'),
    ordinal: label('Số', 'Ordinal'),
    year: label('Năm trong số hiệu', 'Year in the number'),
    symbol: label('Ký hiệu', 'Symbol'),
  },
  Publication: {
    publisher: label('Nơi đăng', 'Publisher'),
    headline: label('Tiêu đề bài', 'Headline'),
    date: label('Ngày đăng', 'Date published'),
    author: label('Tác giả', 'Author'),
  },
  Period: {
    start: label('Từ ngày', 'Start'),
    end: label('Đến ngày', 'End'),
    endBound: label('Cách tính ngày cuối', 'End bound'),
    startEvent: label('Bắt đầu từ sự kiện', 'Start event'),
    endEvent: label('Kết thúc ở sự kiện', 'End event'),
    phases: label('Các đợt, giai đoạn', 'Phases'),
  },
  Phase: { name: label('Tên đợt', 'Phase'), start: label('Từ ngày', 'Start'), end: label('Đến ngày', 'End') },
  Years: { from: label('Từ năm', 'From'), to: label('Đến năm', 'To') },
  Reference: {
    type: label('Loại văn bản', 'Document type'),
    number: label('Số, ký hiệu', 'Number'),
    date: label('Ngày văn bản', 'Date'),
    issuer: label('Cơ quan ban hành', 'Issuer'),
    title: label('Trích yếu', 'Title'),
    role: label('Vai trò', 'Role'),
    status: label('Hiệu lực', 'Status'),
    replacedBy: label('Được thay thế bởi', 'Replaced by'),
    amendedBy: label('Được sửa đổi bởi', 'Amended by'),
  },
  IndexMention: { code: label('Mã chỉ số', 'Index code'), name: label('Tên chỉ số', 'Index'), as: label('Cách dùng', 'Used as') },
  Condition: condition,
  Baseline: { value: condition.value, unit: condition.unit, year: condition.year, grade: condition.grade },
  Target: { ...condition, text },
  Participant: { text, subject: label('Đối tượng', 'Subject') },
  Criterion: {
    text,
    subject: label('Đối tượng', 'Subject'),
    award: label('Hình thức khen', 'Award'),
    conditions: label('Điều kiện', 'Conditions'),
    points: label('Điểm', 'Points'),
  },
  AwardForm: { code: label('Hình thức khen', 'Award'), text, authority: label('Cấp khen', 'Authority') },
  Quota: {
    award: label('Hình thức khen', 'Award'),
    subject: label('Đối tượng', 'Subject'),
    count: label('Số lượng', 'Count'),
    percent: label('Tỷ lệ (%)', 'Per cent'),
    bound: label('Giới hạn', 'Bound'),
    countMax: label('Số lượng đến', 'Count, upper'),
    perUnit: label('Tính cho mỗi đơn vị', 'Per unit'),
    scope: label('Phạm vi áp dụng', 'Scope'),
  },
  Addressee: { kind: label('Loại', 'Kind'), name: label('Tên', 'Name'), code: label('Mã', 'Code') },
  Deadline: {
    date: label('Ngày', 'Date'),
    event: label('Mốc không ghi ngày', 'Event'),
    bound: label('Cách tính hạn', 'Bound'),
    kind: label('Loại việc', 'Kind'),
    recurrence: label('Lặp lại', 'Recurrence'),
    actor: label('Đơn vị thực hiện', 'Actor'),
    addressees: label('Cơ quan, đơn vị liên quan', 'Addressees'),
    recipient: label('Gửi đến', 'Recipient'),
    text,
  },
  Responsibility: {
    body: label('Cơ quan, đơn vị', 'Body'),
    addressees: label('Cơ quan, đơn vị liên quan', 'Addressees'),
    tasks: label('Nhiệm vụ', 'Tasks'),
  },
  Task: {
    text: label('Nhiệm vụ', 'Task'),
    coordinators: label('Đơn vị phối hợp', 'Coordinators'),
    deadline: label('Thời hạn', 'Deadline'),
    product: label('Sản phẩm', 'Product'),
  },
  ReportingDuty: { text, recurrence: label('Định kỳ', 'Recurrence'), kind: label('Loại báo cáo', 'Kind') },
  Funding: { text, source: label('Nguồn kinh phí', 'Source'), basis: label('Căn cứ chi', 'Basis') },
  Signature: {
    name: label('Người ký', 'Signer'),
    position: label('Chức vụ', 'Position'),
    authority: label('Thẩm quyền ký', 'Authority'),
    onBehalfOf: label('Ký thay mặt', 'On behalf of'),
  },
  Stamp: {
    kind: label('Loại dấu', 'Kind'),
    body: label('Cơ quan', 'Body'),
    number: label('Số', 'Number'),
    date: label('Ngày', 'Date'),
    text,
  },
  Section: {
    label: label('Số thứ tự mục', 'Label'),
    heading: label('Tên mục', 'Heading'),
    roles: label('Loại mục', 'Roles'),
    start: label('Vị trí đầu', 'Start'),
    end: label('Vị trí cuối', 'End'),
    children: label('Mục con', 'Sub-sections'),
  },
  Sourced: {
    value: label('Giá trị', 'Value'),
    basis: label('Cơ sở', 'Basis'),
    evidence: label('Dẫn chứng', 'Evidence'),
    parts: label('Cơ sở từng phần', 'Parts'),
    review: label('Người duyệt', 'Review'),
    regions: label('Vùng trên trang', 'Regions'),
    confidence: label('Độ tin cậy', 'Confidence'),
    rule: label('Quy tắc', 'Rule'),
  },
  Evidence: {
    quote: label('Câu trích', 'Quoted sentence'),
    start: label('Vị trí đầu', 'Start'),
    end: label('Vị trí cuối', 'End'),
    page: label('Trang', 'Page'),
    boxes: label('Khung trên trang', 'Boxes'),
  },
  Diagnostic: {
    rule: label('Quy tắc', 'Rule'),
    severity: label('Mức độ', 'Severity'),
    message: label('Nội dung', 'Message (Vietnamese)'),
    messageEn: label('Nội dung (tiếng Anh)', 'Message'),
    evidence: label('Dẫn chứng', 'Evidence'),
    help: label('Hướng dẫn', 'Help'),
  },
}

/**
 * Vietnamese and English label of every code of the closed vocabularies in codes.ts (and of the small ones that
 * stand inside record.ts and evidence.ts). Terms follow Nghị định 30/2020/NĐ-CP (types of documents) and
 * Luật Thi đua, khen thưởng 2022 (titles and forms of reward).
 */
import type { z } from 'zod'
import type * as code from './codes.ts'
import type { Absence, Basis } from './evidence.ts'
import type { Addressee, Condition, Period } from './record.ts'

export interface Label {
  vi: string
  en: string
}
const label = (vi: string, en: string): Label => ({ vi, en })

/** Name of a vocabulary and the codes it closes over. */
interface Vocabularies {
  SourceFormat: code.SourceFormat
  DocumentType: code.DocumentType
  AdministrativeLevel: code.AdministrativeLevel
  BodyKind: code.BodyKind
  ReferenceRole: code.ReferenceRole
  ReferenceStatus: code.ReferenceStatus
  KnownIndex: z.infer<typeof code.KnownIndex>
  IndexUse: z.infer<typeof code.IndexUse>
  Comparator: z.infer<typeof code.Comparator>
  Subject: code.Subject
  AwardCode: z.infer<typeof code.AwardCode>
  QuotaSubject: z.infer<typeof code.QuotaSubject>
  QuotaBound: z.infer<typeof code.QuotaBound>
  DeadlineBound: code.DeadlineBound
  DeadlineKind: code.DeadlineKind
  Recurrence: code.Recurrence
  ReportingKind: z.infer<typeof code.ReportingKind>
  SignatureAuthority: z.infer<typeof code.SignatureAuthority>
  StampKind: z.infer<typeof code.StampKind>
  SectionRole: code.SectionRole
  RecordStatus: z.infer<typeof code.RecordStatus>
  Severity: z.infer<typeof code.Severity>
  Absence: Absence
  Basis: Basis
  PeriodBound: NonNullable<Period['endBound']>
  RelativeTo: NonNullable<Condition['relativeTo']>
  AddresseeKind: Addressee['kind']
}
export type Vocabulary = keyof Vocabularies

export const codeLabels: { [V in Vocabulary]: Record<Vocabularies[V], Label> } = {
  SourceFormat: {
    pdf: label('PDF', 'PDF'),
    docx: label('Word (DOCX)', 'Word (DOCX)'),
    doc: label('Word 97–2003 (DOC)', 'Word 97–2003 (DOC)'),
    html: label('Trang web (HTML)', 'Web page (HTML)'),
    markdown: label('Markdown', 'Markdown'),
    text: label('Văn bản thuần', 'Plain text'),
    image: label('Ảnh', 'Image'),
  },
  DocumentType: {
    plan: label('Kế hoạch', 'Plan'),
    news: label('Tin, bài', 'News article'),
    guidance: label('Hướng dẫn', 'Guidance'),
    decision: label('Quyết định', 'Decision'),
    directive: label('Chỉ thị', 'Directive'),
    official_letter: label('Công văn', 'Official letter'),
    proposal: label('Tờ trình', 'Proposal'),
    report: label('Báo cáo', 'Report'),
    notice: label('Thông báo', 'Notice'),
    resolution: label('Nghị quyết', 'Resolution'),
    circular: label('Thông tư', 'Circular'),
    decree: label('Nghị định', 'Decree'),
    law: label('Luật', 'Law'),
    other: label('Loại khác', 'Other'),
  },
  AdministrativeLevel: {
    central: label('Trung ương', 'Central'),
    province: label('Cấp tỉnh', 'Province'),
    district: label('Cấp huyện', 'District'),
    commune: label('Cấp xã', 'Commune'),
  },
  BodyKind: {
    people_committee: label('Ủy ban nhân dân', "People's Committee"),
    people_council: label('Hội đồng nhân dân', "People's Council"),
    department: label('Sở và tương đương', 'Provincial department'),
    division: label('Phòng và tương đương', 'Division'),
    party_committee: label('Cấp ủy, cơ quan của Đảng', 'Party committee or organ'),
    fatherland_front: label('Mặt trận Tổ quốc', 'Fatherland Front'),
    steering_committee: label('Ban chỉ đạo', 'Steering committee'),
    ministry: label('Bộ và tương đương', 'Ministry'),
    government: label('Chính phủ', 'Government'),
    union: label('Công đoàn, đoàn thể, hội', 'Union or association'),
    school: label('Trường học', 'School'),
    other: label('Cơ quan khác', 'Other body'),
  },
  ReferenceRole: {
    legal_basis: label('Căn cứ', 'Legal basis'),
    implements: label('Văn bản được thực hiện', 'Implemented document'),
    cites: label('Viện dẫn', 'Cited document'),
    amends: label('Văn bản được sửa đổi', 'Amended document'),
    reported: label('Văn bản được đưa tin', 'Reported document'),
  },
  ReferenceStatus: {
    in_force: label('Còn hiệu lực', 'In force'),
    not_yet: label('Chưa có hiệu lực', 'Not yet in force'),
    amended: label('Đã được sửa đổi, bổ sung', 'Amended'),
    expired: label('Hết hiệu lực', 'Expired'),
    replaced: label('Đã được thay thế', 'Replaced'),
    unknown: label('Chưa rõ', 'Unknown'),
  },
  KnownIndex: {
    PAR_INDEX: label('Chỉ số cải cách hành chính (PAR INDEX)', 'Public Administration Reform Index (PAR INDEX)'),
    SIPAS: label('Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)', 'Satisfaction Index of Public Administrative Services (SIPAS)'),
    PAPI: label('Chỉ số hiệu quả quản trị và hành chính công (PAPI)', 'Governance and Public Administration Performance Index (PAPI)'),
    PCI: label('Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'Provincial Competitiveness Index (PCI)'),
    DDCI: label('Chỉ số năng lực cạnh tranh sở, ngành và địa phương (DDCI)', 'Department and District Competitiveness Index (DDCI)'),
    DTI: label('Chỉ số chuyển đổi số (DTI)', 'Digital Transformation Index (DTI)'),
    PII: label('Chỉ số đổi mới sáng tạo cấp địa phương (PII)', 'Provincial Innovation Index (PII)'),
    PGI: label('Chỉ số xanh cấp tỉnh (PGI)', 'Provincial Green Index (PGI)'),
    ICT_INDEX: label('Chỉ số sẵn sàng cho phát triển và ứng dụng CNTT (ICT INDEX)', 'ICT Readiness Index (ICT INDEX)'),
    SERVICE_766: label(
      'Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg)',
      'Citizen and Business Service Index (Decision 766/QĐ-TTg)',
    ),
  },
  IndexUse: {
    target: label('Chỉ tiêu', 'Target'),
    criterion: label('Tiêu chí', 'Criterion'),
    content: label('Nội dung', 'Content'),
    mention: label('Nhắc đến', 'Mention'),
  },
  Comparator: {
    '>=': label('ít nhất', 'at least'),
    '<=': label('không quá', 'at most'),
    '=': label('đạt', 'equal to'),
    '>': label('trên', 'more than'),
    '<': label('dưới', 'less than'),
    top_n: label('trong nhóm dẫn đầu', 'among the first'),
    increase: label('tăng', 'increase'),
    decrease: label('giảm', 'decrease'),
    maintain: label('duy trì', 'maintain'),
    achieve: label('đạt mức', 'achieve'),
  },
  Subject: {
    collective: label('Tập thể', 'Collective'),
    individual: label('Cá nhân', 'Individual'),
    both: label('Tập thể và cá nhân', 'Collectives and individuals'),
  },
  AwardCode: {
    giay_khen: label('Giấy khen', 'Certificate of Commendation'),
    bang_khen: label('Bằng khen', 'Certificate of Merit'),
    co_thi_dua: label('Cờ thi đua', 'Emulation Flag'),
    chien_si_thi_dua: label('Chiến sĩ thi đua', 'Emulation Fighter'),
    tap_the_lao_dong_xuat_sac: label('Tập thể lao động xuất sắc', 'Excellent Labour Collective'),
    huan_chuong: label('Huân chương', 'Order'),
    thu_khen: label('Thư khen', 'Letter of Commendation'),
    other: label('Hình thức khác', 'Other'),
  },
  QuotaSubject: {
    collective: label('Tập thể', 'Collective'),
    individual: label('Cá nhân', 'Individual'),
    either: label('Tập thể hoặc cá nhân', 'Collective or individual'),
  },
  QuotaBound: {
    max: label('tối đa', 'at most'),
    exact: label('đúng', 'exactly'),
    min: label('tối thiểu', 'at least'),
    range: label('trong khoảng', 'between'),
  },
  DeadlineBound: {
    before: label('trước ngày', 'before'),
    by: label('chậm nhất ngày', 'by'),
    on: label('vào ngày', 'on'),
    within: label('trong', 'within'),
  },
  DeadlineKind: {
    submit_plan: label('Gửi kế hoạch', 'Submit plan'),
    issue_plan: label('Ban hành kế hoạch', 'Issue plan'),
    registration: label('Đăng ký thi đua', 'Registration'),
    report: label('Báo cáo', 'Report'),
    award_dossier: label('Gửi hồ sơ khen thưởng', 'Award dossier'),
    review: label('Sơ kết, tổng kết', 'Review'),
    campaign_end: label('Kết thúc phong trào', 'End of campaign'),
    task: label('Nhiệm vụ', 'Task'),
    other: label('Khác', 'Other'),
  },
  Recurrence: {
    none: label('Một lần', 'Once'),
    monthly: label('Hằng tháng', 'Monthly'),
    quarterly: label('Hằng quý', 'Quarterly'),
    half_yearly: label('6 tháng một lần', 'Half-yearly'),
    yearly: label('Hằng năm', 'Yearly'),
  },
  ReportingKind: {
    preliminary_review: label('Sơ kết', 'Preliminary review'),
    final_review: label('Tổng kết', 'Final review'),
    periodic_report: label('Báo cáo định kỳ', 'Periodic report'),
  },
  SignatureAuthority: {
    TM: label('Thay mặt (TM.)', 'On behalf of (TM.)'),
    KT: label('Ký thay (KT.)', 'Signed for the head (KT.)'),
    TL: label('Thừa lệnh (TL.)', 'By order (TL.)'),
    TUQ: label('Thừa ủy quyền (TUQ.)', 'By authorisation (TUQ.)'),
    Q: label('Quyền (Q.)', 'Acting (Q.)'),
  },
  StampKind: {
    incoming: label('Dấu văn bản đến', 'Received stamp'),
    digital_signature: label('Chữ ký số', 'Digital signature'),
    copy: label('Dấu sao', 'Certified copy'),
    secrecy: label('Dấu độ mật', 'Secrecy mark'),
    urgency: label('Dấu độ khẩn', 'Urgency mark'),
    internal: label('Dấu lưu hành nội bộ', 'Internal use mark'),
  },
  SectionRole: {
    legal_basis: label('Căn cứ', 'Legal basis'),
    purpose: label('Mục đích', 'Purpose'),
    requirements: label('Yêu cầu', 'Requirements'),
    theme: label('Chủ đề', 'Theme'),
    objectives: label('Mục tiêu, chỉ tiêu', 'Objectives'),
    scope: label('Phạm vi', 'Scope'),
    participants: label('Đối tượng', 'Participants'),
    contents: label('Nội dung', 'Contents'),
    criteria: label('Tiêu chí', 'Criteria'),
    solutions: label('Giải pháp', 'Solutions'),
    schedule: label('Thời gian, tiến độ', 'Schedule'),
    award_standards: label('Tiêu chuẩn khen thưởng', 'Award standards'),
    award_forms: label('Hình thức khen thưởng', 'Forms of reward'),
    award_quota: label('Số lượng khen thưởng', 'Award quotas'),
    award_dossier: label('Hồ sơ khen thưởng', 'Award dossier'),
    award_timing: label('Thời gian xét khen thưởng', 'Time of award'),
    funding: label('Kinh phí', 'Funding'),
    implementation: label('Tổ chức thực hiện', 'Implementation'),
    reporting: label('Chế độ báo cáo', 'Reporting'),
    recipients: label('Nơi nhận', 'Recipients'),
    signature: label('Chữ ký', 'Signature'),
    appendix: label('Phụ lục', 'Appendix'),
  },
  RecordStatus: {
    complete: label('Đọc đủ', 'Complete'),
    partial: label('Đọc một phần', 'Partial'),
    failed: label('Không đọc được', 'Failed'),
  },
  Severity: {
    error: label('Lỗi', 'Error'),
    warning: label('Cảnh báo', 'Warning'),
    info: label('Thông tin', 'Information'),
  },
  Absence: {
    absent: label('Không có trong văn bản', 'Absent'),
    blank: label('Để trống', 'Left blank'),
    unreadable: label('Không đọc được chữ', 'Unreadable'),
    not_applicable: label('Không áp dụng cho loại văn bản này', 'Not applicable'),
    not_read: label('Chưa đọc', 'Not read'),
  },
  Basis: {
    stated: label('Nêu trong văn bản', 'Stated'),
    normalised: label('Nêu trong văn bản, đã chuẩn hóa', 'Normalised'),
    inferred: label('Suy ra', 'Inferred'),
    corrected: label('Người dùng sửa', 'Corrected'),
  },
  PeriodBound: {
    inclusive: label('tính cả ngày cuối', 'inclusive'),
    exclusive: label('không tính ngày cuối', 'exclusive'),
  },
  RelativeTo: {
    previous_year: label('so với năm trước liền kề', 'against the previous year'),
    baseline: label('so với mốc', 'against the baseline'),
  },
  AddresseeKind: {
    body: label('Cơ quan, đơn vị', 'Body'),
    class: label('Nhóm cơ quan, đơn vị', 'Class of bodies'),
  },
}

/** Label of a code in the asked language; a code that no vocabulary knows (an index "OTHER:…") is given back without its prefix. */
export function codeLabel(vocabulary: Vocabulary, value: string, lang: keyof Label): string {
  const labels: Record<string, Label> = codeLabels[vocabulary]
  return Object.hasOwn(labels, value) ? labels[value]![lang] : value.replace(/^OTHER:/, '')
}

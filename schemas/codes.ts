/** Closed vocabularies of the record: each code here has a label in labels.ts. */
import { z } from 'zod'

export const SourceFormat = z.enum(['pdf', 'docx', 'doc', 'html', 'markdown', 'text', 'image'])
export type SourceFormat = z.infer<typeof SourceFormat>

export const DocumentType = z.enum([
  'plan',
  'news',
  'guidance',
  'decision',
  'directive',
  'official_letter',
  'proposal',
  'report',
  'notice',
  'resolution',
  'circular',
  'decree',
  'law',
  'other',
])
export type DocumentType = z.infer<typeof DocumentType>

export const AdministrativeLevel = z.enum(['central', 'province', 'district', 'commune'])
export type AdministrativeLevel = z.infer<typeof AdministrativeLevel>

export const BodyKind = z.enum([
  'people_committee',
  'people_council',
  'department',
  'division',
  'party_committee',
  'fatherland_front',
  'steering_committee',
  'ministry',
  'government',
  'union',
  'school',
  'other',
])
export type BodyKind = z.infer<typeof BodyKind>

export const ReferenceRole = z.enum(['legal_basis', 'implements', 'cites', 'amends', 'reported'])
export type ReferenceRole = z.infer<typeof ReferenceRole>

export const ReferenceStatus = z.enum(['in_force', 'not_yet', 'amended', 'expired', 'replaced', 'unknown'])
export type ReferenceStatus = z.infer<typeof ReferenceStatus>

export const KnownIndex = z.enum(['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI', 'DDCI', 'DTI', 'PII', 'PGI', 'ICT_INDEX', 'SERVICE_766'])
/** A known code, or OTHER:<name as written>. */
export const IndexCode = z.union([KnownIndex, z.templateLiteral(['OTHER:', z.string()])])
export type IndexCode = z.infer<typeof IndexCode>

export const IndexUse = z.enum(['target', 'criterion', 'content', 'mention'])

export const Comparator = z.enum(['>=', '<=', '=', '>', '<', 'top_n', 'increase', 'decrease', 'maintain', 'achieve'])
export type Comparator = z.infer<typeof Comparator>

export const Subject = z.enum(['collective', 'individual', 'both'])
export type Subject = z.infer<typeof Subject>

export const AwardCode = z.enum([
  'giay_khen',
  'bang_khen',
  'co_thi_dua',
  'chien_si_thi_dua',
  'tap_the_lao_dong_xuat_sac',
  'huan_chuong',
  'thu_khen',
  'other',
])
export type AwardCode = z.infer<typeof AwardCode>

export const QuotaSubject = z.enum(['collective', 'individual', 'either'])
export const QuotaBound = z.enum(['max', 'exact', 'min', 'range'])

export const DeadlineBound = z.enum(['before', 'by', 'on', 'within'])
export type DeadlineBound = z.infer<typeof DeadlineBound>
export const DeadlineKind = z.enum([
  'submit_plan',
  'issue_plan',
  'registration',
  'report',
  'award_dossier',
  'review',
  'campaign_end',
  'task',
  'other',
])
export type DeadlineKind = z.infer<typeof DeadlineKind>
export const Recurrence = z.enum(['none', 'monthly', 'quarterly', 'half_yearly', 'yearly'])
export type Recurrence = z.infer<typeof Recurrence>

export const ReportingKind = z.enum(['preliminary_review', 'final_review', 'periodic_report'])

export const SignatureAuthority = z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])
export type SignatureAuthority = z.infer<typeof SignatureAuthority>

export const StampKind = z.enum(['incoming', 'digital_signature', 'copy', 'secrecy', 'urgency', 'internal'])
export type StampKind = z.infer<typeof StampKind>

export const SectionRole = z.enum([
  'legal_basis',
  'purpose',
  'requirements',
  'theme',
  'objectives',
  'scope',
  'participants',
  'contents',
  'criteria',
  'solutions',
  'schedule',
  'award_standards',
  'award_forms',
  'award_quota',
  'award_dossier',
  'award_timing',
  'funding',
  'implementation',
  'reporting',
  'recipients',
  'signature',
  'appendix',
])
export type SectionRole = z.infer<typeof SectionRole>

export const RecordStatus = z.enum(['complete', 'partial', 'failed'])
export const Severity = z.enum(['error', 'warning', 'info'])

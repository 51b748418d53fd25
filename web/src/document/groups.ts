/** The fields of a record in the order of a plan. */
import type { Label } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'

export interface Group {
  id: string
  label: Label
  fields: (keyof CampaignRecord)[]
}

export const groups: Group[] = [
  {
    id: 'head',
    label: { vi: 'Phần đầu', en: 'Heading' },
    fields: [
      'documentType',
      'isCampaign',
      'issuer',
      'number',
      'issuedPlace',
      'issuedDate',
      'title',
      'publication',
      'theme',
      'period',
      'years',
      'references',
    ],
  },
  {
    id: 'goals',
    label: { vi: 'Mục tiêu, nội dung', en: 'Goals and contents' },
    fields: ['purposes', 'requirements', 'objectives', 'targets', 'indices', 'participants', 'contents', 'solutions'],
  },
  { id: 'criteria', label: { vi: 'Tiêu chí', en: 'Criteria' }, fields: ['criteria'] },
  { id: 'awards', label: { vi: 'Khen thưởng', en: 'Awards' }, fields: ['awardForms', 'quotas', 'dossier', 'funding'] },
  { id: 'deadlines', label: { vi: 'Thời hạn, báo cáo', en: 'Deadlines and reports' }, fields: ['deadlines', 'reporting'] },
  { id: 'duties', label: { vi: 'Phân công', en: 'Responsibilities' }, fields: ['responsibilities'] },
  { id: 'end', label: { vi: 'Nơi nhận, chữ ký', en: 'Recipients and signature' }, fields: ['recipients', 'signature', 'stamps'] },
]

/** The document that a row was read in. */
import { DocumentType } from '../../../../schemas/codes.ts'
import { fieldLabels as label } from '../../../../schemas/labels.ts'
import { both, type PanelField, type PanelRow } from '../field.ts'

const issued = ({ record }: PanelRow): string | null => record.issuedDate?.value ?? null

export const documentFields: readonly PanelField[] = [
  {
    name: 'document',
    type: 'string',
    required: true,
    title: label.Source.fileName,
    description: both('Tên tệp của văn bản', 'File name of the document'),
    value: row => row.record.source.fileName,
  },
  {
    name: 'document_type',
    type: 'string',
    title: label.CampaignRecord.documentType,
    description: both('Loại văn bản', 'Type of document'),
    codes: DocumentType.options,
    value: row => row.record.documentType?.value ?? null,
  },
  {
    name: 'document_number',
    type: 'string',
    title: label.CampaignRecord.number,
    description: both('Số, ký hiệu như in', 'Number as printed'),
    value: row => row.record.number?.value.raw ?? null,
  },
  {
    name: 'issued',
    type: 'date',
    title: label.CampaignRecord.issuedDate,
    description: both('Ngày ban hành khi văn bản nêu đủ ngày, tháng, năm', 'Day of issue where it is stated in full'),
    value: row => (/^\d{4}-\d\d-\d\d$/.test(issued(row) ?? '') ? issued(row) : null),
  },
  {
    name: 'issued_as_stated',
    type: 'string',
    title: both('Ngày ban hành như nêu', 'Date of issue as stated'),
    description: both('Ở độ chính xác văn bản nêu: 2026-03, 2026-Q1…', 'At the precision stated: 2026-03, 2026-Q1 …'),
    value: issued,
  },
  {
    name: 'record_id',
    type: 'string',
    required: true,
    title: label.CampaignRecord.id,
    description: both('SHA-256 của tệp; #n là phần thứ n của tệp', 'SHA-256 of the file; #n for its nth document'),
    value: row => row.record.id,
  },
]

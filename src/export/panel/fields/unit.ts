/** Who asks: the issuing body and its unit at the date of the document. */
import { AdministrativeLevel } from '../../../../schemas/codes.ts'
import { fieldLabels as label } from '../../../../schemas/labels.ts'
import { both, type PanelField, type PanelRow } from '../field.ts'

const unitOf = ({ record }: PanelRow) => record.issuer?.value.unit

export const unitFields: readonly PanelField[] = [
  {
    name: 'unit',
    type: 'string',
    title: both('Đơn vị', 'Unit'),
    description: both(
      'Tên đơn vị hành chính của cơ quan ban hành; không xác định được thì để trống',
      'Name of the administrative unit of the issuing body; empty where it is not settled',
    ),
    value: row => unitOf(row)?.name ?? null,
  },
  {
    name: 'unit_type',
    type: 'string',
    title: both('Loại đơn vị', 'Type of unit'),
    description: both('tỉnh, huyện, xã…, theo ngày của văn bản', 'Province, district, commune … at the date of the document'),
    value: row => unitOf(row)?.type ?? null,
  },
  {
    name: 'unit_code',
    type: 'string',
    title: both('Mã đơn vị', 'Code of unit'),
    description: both('Mã đơn vị hành chính', 'Code of the administrative unit'),
    value: row => unitOf(row)?.code ?? null,
  },
  {
    name: 'province',
    type: 'string',
    title: label.AdministrativeUnit.province,
    description: both('Tỉnh, thành phố tại ngày của văn bản', 'Province at the date of the document'),
    value: row => unitOf(row)?.province ?? null,
  },
  {
    name: 'level',
    type: 'string',
    title: label.Body.level,
    description: both('Cấp của cơ quan ban hành', 'Level of the issuing body'),
    codes: AdministrativeLevel.options,
    value: row => row.record.issuer?.value.level ?? null,
  },
  {
    name: 'issuer',
    type: 'string',
    title: label.CampaignRecord.issuer,
    description: both('Tên cơ quan ban hành', 'Name of the issuing body'),
    value: row => row.record.issuer?.value.name ?? null,
  },
]

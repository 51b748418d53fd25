/** Words for levels, groups and presets, as offices say them. */
import type { Label } from '../../schemas/labels.ts'
import type { Group, Level, Preset } from './rule.ts'
import { label } from './spot.ts'

export const levelLabels: Record<Level, Label> = {
  error: label('Nghiêm trọng', 'Serious'),
  warning: label('Cảnh báo', 'Warning'),
  info: label('Gợi ý', 'Suggestion'),
}

export const groupLabels: Record<Group, Label> = {
  form: label('Thể thức văn bản', 'Form'),
  completeness: label('Đủ nội dung', 'Completeness'),
  authority: label('Thẩm quyền', 'Authority'),
  consistency: label('Nhất quán, chính tả', 'Consistency and spelling'),
  time: label('Thời hạn, con số', 'Time and arithmetic'),
  law: label('Căn cứ pháp lý', 'Law'),
  parent: label('Đối chiếu kế hoạch cấp trên', 'Against the parent plan'),
}

export const presetLabels: Record<Preset, Label> = {
  nd30: label('thể thức văn bản hành chính', 'form of administrative documents'),
  campaign: label('kế hoạch phong trào thi đua', 'plan of an emulation campaign'),
}

/** What the plan above has or asks its units to set out, and the draft leaves out. */
import type { SectionRole } from '../../../schemas/codes.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { Draft } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'

interface Topic {
  vi: string
  en: string
  roles: readonly SectionRole[]
  fields: readonly (keyof CampaignRecord)[]
  place: SectionRole
  /** how a sentence asks for it */
  asked: RegExp
}

const TOPICS: Topic[] = [
  { vi: 'chỉ tiêu', en: 'targets', roles: [], fields: ['targets', 'objectives'], place: 'objectives', asked: /chỉ\s+tiêu/u },
  {
    vi: 'tiêu chí',
    en: 'criteria',
    roles: ['criteria', 'award_standards'],
    fields: ['criteria'],
    place: 'criteria',
    asked: /tiêu\s+chí|tiêu\s+chuẩn/u,
  },
  {
    vi: 'hình thức khen thưởng',
    en: 'forms of award',
    roles: ['award_forms'],
    fields: ['awardForms', 'quotas'],
    place: 'award_forms',
    asked: /khen\s+thưởng/u,
  },
  {
    vi: 'hồ sơ khen thưởng',
    en: 'award dossier',
    roles: ['award_dossier'],
    fields: ['dossier'],
    place: 'award_dossier',
    asked: /hồ\s+sơ/u,
  },
  { vi: 'kinh phí', en: 'funding', roles: ['funding'], fields: ['funding'], place: 'funding', asked: /kinh\s+phí/u },
  { vi: 'chế độ báo cáo', en: 'reporting', roles: ['reporting'], fields: ['reporting'], place: 'reporting', asked: /báo\s+cáo/u },
]
// "xây dựng kế hoạch, tiêu chí", "cụ thể hóa thành chỉ tiêu": what the units are told to set out
const ASKS = /(?<!\p{L})(?:xây\s+dựng|ban\s+hành|cụ\s+thể\s+hóa|quy\s+định|đề\s+ra)(?!\p{L})(?<what>[^.;]{0,140})/u

const has = (draft: Draft, topic: Topic): boolean =>
  topic.fields.some(f => (draft.record[f] as unknown[]).length > 0) || draft.hasRole(...topic.roles)

/** The sentence of the parent plan that asks its units for the topic. */
function askedAt(parent: Draft, topic: Topic): Spot | null {
  for (const { at, match } of parent.find(ASKS, parent.zones.body))
    if (/kế\s+hoạch|của\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương)|đơn\s+vị\s+mình/u.test(match[0]) && topic.asked.test(match.groups!.what!))
      return at
  return null
}

export const parentSections: Rule = {
  id: 'parent-sections',
  group: 'parent',
  preset: 'campaign',
  level: 'info',
  title: label('Nội dung cấp trên yêu cầu', 'What the parent plan asks for'),
  about: label(
    'Những phần cấp trên yêu cầu đơn vị cụ thể hóa, hoặc có trong kế hoạch cấp trên, thì kế hoạch của đơn vị cũng cần có.',
    'What the parent plan asks its units to set out, or sets out itself, belongs into their plans.',
  ),
  basis: null,
  mend: label('Bổ sung phần còn thiếu theo kế hoạch cấp trên.', 'Add what is missing after the parent plan.'),
  applies: draft => draft.parent !== null,
  *check(draft) {
    const parent = draft.parent!
    for (const topic of TOPICS) {
      if (has(draft, topic)) continue
      const asked = askedAt(parent, topic)
      const section = parent.sections.find(s => s.roles.some(r => topic.roles.includes(r)))
      if (!asked && !(has(parent, topic) && section)) continue
      yield {
        at: draft.placeOf(topic.place),
        level: asked ? 'warning' : 'info',
        say: asked
          ? label(`Cấp trên yêu cầu đơn vị nêu ${topic.vi}, dự thảo chưa có.`, `The parent plan asks for ${topic.en}; the draft has none.`)
          : label(
              `Kế hoạch cấp trên có phần ${topic.vi}, dự thảo chưa có.`,
              `The parent plan has a part on ${topic.en}; the draft has none.`,
            ),
        expected: label(topic.vi, topic.en),
        related: [{ at: asked ?? { start: section!.start, end: Math.min(section!.end, section!.start + 120) }, of: 'parent' }],
      }
    }
  },
  examples: {
    valid: [
      { plan: {}, parent: {} },
      { plan: { funding: '' }, parent: { funding: '' } },
      { plan: {}, parent: { measures: 'VI. BIỆN PHÁP\n\n1. Các đơn vị xây dựng kế hoạch, tiêu chí thi đua của đơn vị mình.' } },
    ],
    invalid: [
      { plan: { funding: '' }, parent: {} },
      {
        plan: { criteria: '' },
        parent: { measures: 'VI. BIỆN PHÁP\n\n1. Các đơn vị xây dựng kế hoạch, tiêu chí thi đua của đơn vị mình.' },
      },
      { plan: { dossier: '' }, parent: {} },
    ],
  },
}

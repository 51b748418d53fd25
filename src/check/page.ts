/**
 * The page of a rule, in Vietnamese and English, and the list of all: Markdown for docs/rules and for `thidua rules`.
 * Reads: Rule, and what it says of its examples. Writes: Markdown.
 */
import type { Label, Language } from '../../schemas/labels.ts'
import { rules } from './registry.ts'
import type { Example, Rule } from './rule.ts'
import { label } from './spot.ts'
import { groupLabels, levelLabels, presetLabels } from './words.ts'

const WORDS = {
  level: label('Mức', 'Level'),
  group: label('Nhóm', 'Group'),
  preset: label('Bộ quy tắc', 'Preset'),
  basis: label('Căn cứ', 'Basis'),
  earlier: label('Trước đó', 'Before'),
  none: label('không có; theo thông lệ soạn thảo', 'none; good practice'),
  mend: label('Cách sửa', 'To mend'),
  wrong: label('Bị nhắc', 'Found fault with'),
  right: label('Được', 'Right'),
  changed: label('Chỉ ghi phần khác với kế hoạch mẫu.', 'Only what differs from the sample plan is shown.'),
  left: label('(bỏ trống)', '(left out)'),
  unchanged: label('Kế hoạch mẫu, không đổi gì.', 'The sample plan as it is.'),
  parent: label('Kế hoạch cấp trên', 'Parent plan'),
  all: label('Quy tắc kiểm tra', 'Rules of the check'),
} as const

/** Days on which the law is asked for a page: today's, and one of the rules before. */
const EARLIER = '2019-06-01'

function basisLines(rule: Rule, lang: Language): string[] {
  if (!rule.basis) return [`- ${WORDS.basis[lang]}: ${WORDS.none[lang]}`]
  const now = rule.basis({ lawDay: null })[lang]
  const before = rule.basis({ lawDay: EARLIER })[lang]
  return [`- ${WORDS.basis[lang]}: ${now}`, ...(before === now ? [] : [`- ${WORDS.earlier[lang]}: ${before}`])]
}

function partsText(parts: Example['plan'], lang: Language): string {
  return Object.values(parts)
    .map(text => text || WORDS.left[lang])
    .join('\n\n')
}

function exampleLines(example: Example, said: readonly Label[], lang: Language): string[] {
  const out: string[] = []
  if (example.note) out.push(`${example.note[lang]}:`, '')
  if (Object.keys(example.plan).length) out.push('```text', partsText(example.plan, lang), '```', '')
  else if (!example.parent || !Object.keys(example.parent).length) out.push(WORDS.unchanged[lang], '')
  if (example.parent && Object.keys(example.parent).length)
    out.push(`${WORDS.parent[lang]}:`, '', '```text', partsText(example.parent, lang), '```', '')
  for (const s of said) out.push(`> ${s[lang]}`, '')
  return out
}

/** What a rule says of its invalid examples, in their order. */
export type Said = readonly (readonly Label[])[]

function half(rule: Rule, said: Said, lang: Language): string[] {
  const { valid, invalid } = rule.examples
  return [
    `${rule.about[lang]}`,
    '',
    `- ${WORDS.level[lang]}: ${levelLabels[rule.level][lang]}`,
    `- ${WORDS.group[lang]}: ${groupLabels[rule.group][lang]}`,
    `- ${WORDS.preset[lang]}: \`${rule.preset}\` (${presetLabels[rule.preset][lang]})`,
    ...basisLines(rule, lang),
    `- ${WORDS.mend[lang]}: ${rule.mend[lang]}`,
    '',
    `### ${WORDS.wrong[lang]}`,
    '',
    WORDS.changed[lang],
    '',
    ...invalid.flatMap((x, i) => exampleLines(x, said[i] ?? [], lang)),
    `### ${WORDS.right[lang]}`,
    '',
    ...valid.flatMap(x => exampleLines(x, [], lang)),
  ]
}

/** The page of one rule, both languages. */
export function rulePage(rule: Rule, said: Said = []): string {
  return [`# ${rule.title.vi} (\`${rule.id}\`)`, '', ...half(rule, said, 'vi'), `## ${rule.title.en}`, '', ...half(rule, said, 'en')]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n')
}

/** The list of all rules, by group, with links to their pages. */
export function rulesIndex(): string {
  const groups = [...new Set(rules.map(r => r.group))]
  const lines = [`# ${WORDS.all.vi} – ${WORDS.all.en}`, '']
  for (const group of groups) {
    lines.push(`## ${groupLabels[group].vi} – ${groupLabels[group].en}`, '', '| | | |', '| --- | --- | --- |')
    for (const rule of rules.filter(r => r.group === group))
      lines.push(`| [\`${rule.id}\`](${rule.id}.md) | ${rule.title.vi}<br>${rule.title.en} | ${levelLabels[rule.level].vi} |`)
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

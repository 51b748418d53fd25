/**
 * What is known of an award, as lines for a terminal.
 * Reads: a text that names one, or its code. Writes: printable lines.
 */
import { codeLabel } from '../../schemas/labels.ts'
import { awards, findAwards } from './awards.ts'
import type { Language } from './laws.ts'
import { findLaw } from './laws.ts'

/** "Bằng khen của Chủ tịch UBND tỉnh", "CSTD_CS" → its name, code, level, authorities and legal basis; [] where no award is named. */
export function describeAward(text: string, lang: Language = 'vi'): string[] {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  // in quotes a title counts even in lower case ("gia đình văn hóa")
  const code = findAwards(text)[0]?.detail ?? findAwards(`“${text.trim()}”`)[0]?.detail ?? text.trim().toUpperCase()
  const facts = awards.find(f => f.code === code || f.byAuthority?.some(row => row.code === code))
  if (!facts) return []
  const own = facts.byAuthority?.find(row => row.code === code)
  const level = own?.level ?? facts.level
  const numbers = [...new Set(facts.basis.match(/\d+\/\d{4}\/[^,;\s]+/gu) ?? [])].flatMap(number => findLaw(number) ?? [])
  return [
    `${own?.vi ?? facts[lang]} (${code})`,
    `  ${say('Hình thức', 'Form')}: ${codeLabel('AwardCode', facts.award, lang)}`,
    ...(level ? [`  ${say('Cấp', 'Level')}: ${codeLabel('AdministrativeLevel', level, lang)}`] : []),
    ...(own ? [] : (facts.byAuthority ?? []).map(row => `  – ${row.vi} (${row.code})`)),
    `  ${say('Căn cứ', 'Basis')}: ${facts.basis}`,
    ...numbers.map(law => `    ${law.number}: ${law.title}`),
    `${say('Nguồn', 'Source')}: data/PROVENANCE.md`,
  ]
}

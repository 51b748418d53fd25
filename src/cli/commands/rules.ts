/** `thidua rules`: the rules of the check; `thidua rules <id>`: the page of one. */
import type { Command } from 'commander'
import { loadCheck } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { plain, table } from '../output.ts'

const WORDS = {
  vi: {
    about: 'Liệt kê quy tắc kiểm tra, hoặc in trang của một quy tắc',
    id: 'mã quy tắc, ví dụ award-authority',
    columns: ['Quy tắc', 'Nội dung', 'Mức', 'Bộ', 'Nhóm'],
    unknown: (id: string) => `không có quy tắc ${id}`,
  },
  en: {
    about: 'List the rules of the check, or print the page of one',
    id: 'id of a rule, such as award-authority',
    columns: ['Rule', 'What it asks', 'Level', 'Preset', 'Group'],
    unknown: (id: string) => `there is no rule ${id}`,
  },
} as const

export function addRules(program: Command, context: CliContext): void {
  const { lang } = context
  const words = WORDS[lang]
  program
    .command('rules')
    .description(words.about)
    .argument('[id]', words.id)
    .action(async (id: string | undefined) => {
      const { rules, findRule, rulePage, levelLabels, groupLabels } = await loadCheck()
      if (id === undefined) {
        const rows = rules.map(r => [r.id, r.title[lang], levelLabels[r.level][lang], r.preset, groupLabels[r.group][lang]])
        await context.print(table([...words.columns], rows))
        return
      }
      const rule = findRule(id)
      if (!rule)
        throw new UsageError(
          words.unknown(plain(id)),
          near(
            id,
            rules.map(r => r.id),
          ),
        )
      await context.print(rulePage(rule).trimEnd())
    })
}

/** Ids that share a word with what was asked for. */
function near(id: string, ids: readonly string[]): string[] {
  const words = id.split('-').filter(w => w.length > 2)
  const found = ids.filter(i => words.some(w => i.includes(w))).slice(0, 6)
  return found.length ? [found.join(', ')] : []
}

/** `thidua doctor`: what this machine has, what is slow, what is missing, and what to do then. */
import type { Command } from 'commander'
import { type Examination, examine } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { plain } from '../output.ts'

const WORDS = {
  vi: {
    about: 'Kiểm tra máy: có gì, thiếu gì, chậm ở đâu',
    json: 'in dạng JSON',
    exitCodes: 'Mã thoát:\n  0  đọc được mọi loại tệp\n  1  thiếu thành phần',
    good: 'Mọi thứ sẵn sàng.',
    bad: 'Còn thiếu thành phần, xem các dòng có dấu ✗.',
  },
  en: {
    about: 'Examine this machine: what it has, what is slow, what is missing',
    json: 'print JSON',
    exitCodes: 'Exit codes:\n  0  every kind of file can be read\n  1  something is missing',
    good: 'Everything is ready.',
    bad: 'Something is missing, see the lines with ✗.',
  },
} as const

const MARK: Record<Examination['state'], string> = { ok: '✓', slow: '!', missing: '✗' }

export function addDoctor(program: Command, context: CliContext): void {
  const { lang } = context
  const say = WORDS[lang]
  program
    .command('doctor')
    .description(say.about)
    .option('--json', say.json)
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async ({ json }: { json?: boolean }) => {
      const all: Examination[] = []
      for await (const one of examine()) {
        all.push(one)
        const next = one.next ? `\n    → ${plain(one.next[lang])}` : ''
        if (!json) await context.print(`${MARK[one.state]} ${one.what[lang]}: ${plain(one.found)}${next}`)
      }
      const missing = all.some(one => one.state === 'missing')
      await context.print(json ? JSON.stringify(all, null, 2) : missing ? say.bad : say.good)
      context.code = missing ? 1 : 0
    })
}

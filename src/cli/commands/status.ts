/** `thidua status` and `thidua retry`: how far the queue of a database is, what failed and why, and once more. */
import type { Command } from 'commander'
import { loadQueue } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { plain, table } from '../output.ts'
import { dbOption, withQueue } from '../queue.ts'

const WORDS = {
  vi: {
    about: 'Cho biết hàng đợi đã đọc đến đâu',
    aboutRetry: 'Đưa những tệp không đọc được vào hàng đợi lần nữa',
    json: 'in dạng JSON',
    states: { queued: 'Đang chờ hoặc đang đọc', done: 'Đã đọc', failed: 'Không đọc được', refused: 'Văn bản mật, không lưu' },
    state: 'Trạng thái',
    count: 'Số tệp',
    failed: 'Tệp không có bản ghi:',
    more: 'Còn nữa: thêm --json để xem tất cả.',
    again: (count: number) => `${count} tệp được đưa vào hàng đợi lần nữa.`,
  },
  en: {
    about: 'Tell how far the queue is',
    aboutRetry: 'Queue once more what could not be read',
    json: 'print JSON',
    states: { queued: 'Waiting or in work', done: 'Read', failed: 'Could not be read', refused: 'Secret, not stored' },
    state: 'State',
    count: 'Files',
    failed: 'Files without a record:',
    more: 'There are more: add --json to see all.',
    again: (count: number) => `${count} files are queued once more.`,
  },
} as const

/** Failures that are listed on a terminal, and those that are asked for at a time. */
const SHOWN = 20
const PAGE = 1000

export function addStatus(program: Command, context: CliContext): void {
  const say = WORDS[context.lang]
  program
    .command('status')
    .description(say.about)
    .addOption(dbOption(context))
    .option('--json', say.json)
    .action((options: { db?: string; json?: boolean }) =>
      withQueue(options, { supervise: false }, context, async ({ store }) => {
        const counts = await store.submissions.counts()
        const failed = []
        for (let after = ''; ; ) {
          const page = await store.submissions.failed(after, options.json ? PAGE : SHOWN + 1)
          failed.push(...page)
          if (!options.json || page.length < PAGE) break
          after = page.at(-1)!.place
        }
        if (options.json) return void (await context.print(JSON.stringify({ counts, failed }, null, 2)))
        const states = Object.entries(say.states) as [keyof typeof counts, string][]
        await context.print(
          table(
            [say.state, say.count],
            states.map(([state, name]) => [name, counts[state]]),
            { right: [1] },
          ),
        )
        if (!failed.length) return
        const lines = failed.slice(0, SHOWN).map(f => `  ${plain(f.uri)}: ${plain(f.reason?.[context.lang] ?? '')}`)
        await context.print([say.failed, ...lines, ...(failed.length > SHOWN ? [say.more] : [])].join('\n'))
      }),
    )
}

export function addRetry(program: Command, context: CliContext): void {
  const say = WORDS[context.lang]
  program
    .command('retry')
    .description(say.aboutRetry)
    .addOption(dbOption(context))
    .action(async (options: { db?: string }) => {
      const { again } = await loadQueue()
      await withQueue(options, { supervise: false }, context, async ({ store, queue }) => {
        await context.print(say.again(await again(store, queue, 'failed')))
      })
    })
}

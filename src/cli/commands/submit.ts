/** `thidua submit`: files into the queue of a database, once, however often they are submitted. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXTRACTOR, loadQueue } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { plain } from '../output.ts'
import { dbOption, withQueue } from '../queue.ts'

const WORDS = {
  vi: {
    about: 'Gửi tệp vào hàng đợi để nhiều máy cùng đọc',
    paths: 'tệp, thư mục, mẫu tên, hoặc s3://kho/tiền-tố; thư mục phải thấy được dưới cùng đường dẫn từ mọi máy',
    priority: 'số lớn được đọc trước',
    stale: 'đọc lại trong nền những văn bản do phiên bản khác của chương trình đọc',
    nothing: 'cần nêu tệp, hoặc --stale',
    result: (found: number, queued: number) => `${found} tệp, ${queued} tệp mới hoặc đã đổi được đưa vào hàng đợi.`,
    again: (count: number) => `${count} tệp được đưa vào hàng đợi để đọc lại.`,
  },
  en: {
    about: 'Put files into the queue, for many machines to read',
    paths: 'files, folders, globs, or s3://bucket/prefix; a folder must be seen under the same path by every machine',
    priority: 'higher numbers are read first',
    stale: 'read again, in the background, what another version of the program has read',
    nothing: 'name files, or --stale',
    result: (found: number, queued: number) => `${found} files, ${queued} of them new or changed and queued.`,
    again: (count: number) => `${count} files are queued to be read again.`,
  },
} as const

function parsePriority(value: string): number {
  if (!/^-?\d{1,4}$/.test(value)) throw new InvalidArgumentError(value)
  return Number(value)
}

export function addSubmit(program: Command, context: CliContext): void {
  const say = WORDS[context.lang]
  program
    .command('submit')
    .description(say.about)
    .argument('[paths...]', say.paths)
    .addOption(dbOption(context))
    .addOption(new Option('--priority <n>', say.priority).argParser(parsePriority).default(0))
    .option('--stale', say.stale)
    .action(async (paths: string[], options: { db?: string; priority: number; stale?: boolean }) => {
      if (!paths.length && !options.stale) throw new UsageError(say.nothing)
      const { submit, again } = await loadQueue()
      await withQueue(options, { supervise: false }, context, async ({ store, queue }) => {
        if (options.stale) await context.print(say.again(await again(store, queue, { notBy: EXTRACTOR.version }, options.priority)))
        if (!paths.length) return
        let problems = 0
        const { found, queued } = await submit(store, queue, paths, {
          priority: options.priority,
          problem: words => {
            problems++
            void context.warn(context.say.error(plain(words[context.lang])))
          },
          ...(process.stderr.isTTY && { progress: r => void process.stderr.write(`\r${r.found}`) }),
        })
        if (process.stderr.isTTY) process.stderr.write('\r')
        await context.print(say.result(found, queued))
        context.code = problems ? 1 : 0
      })
    })
}

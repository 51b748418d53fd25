/** `thidua cache`: what is kept of earlier runs, and how to be rid of it. */
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import type { CacheState } from '../../light.ts'
import { cacheOf, cacheOption } from '../cache.ts'
import type { CliContext } from '../context.ts'
import { plain, table } from '../output.ts'

const WORDS = {
  vi: {
    about: 'Xem, thu gọn hoặc xóa những gì đã đọc từ các lần trước',
    action: 'show: xem; trim: thu gọn đến --limit; clear: xóa hết',
    limit: 'dung lượng tối đa sau khi thu gọn (MB)',
    kind: 'Loại',
    count: 'Số mục',
    size: 'Dung lượng',
    record: 'Bản ghi',
    document: 'Văn bản đã đọc',
    place: (folder: string) => `Thư mục: ${folder}`,
    most: (mb: string) => `Tối đa ${mb}; khi vượt, mục lâu không dùng nhất bị xóa trước.`,
    trimmed: (mb: string) => `Đã xóa ${mb}.`,
    cleared: 'Đã xóa hết.',
  },
  en: {
    about: 'Show, trim or clear what was kept of earlier runs',
    action: 'show: list it; trim: down to --limit; clear: remove all',
    limit: 'size to trim to (MB)',
    kind: 'Kind',
    count: 'Entries',
    size: 'Size',
    record: 'Records',
    document: 'Documents as they were parsed',
    place: (folder: string) => `Folder: ${folder}`,
    most: (mb: string) => `At most ${mb}; beyond that, what was not asked for longest is removed first.`,
    trimmed: (mb: string) => `${mb} removed.`,
    cleared: 'All removed.',
  },
} as const

const MB = 1024 * 1024

function parseMegabytes(value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError(value)
  return Number(value) * MB
}

function render({ folder, limit, entries }: CacheState, { lang }: CliContext): string {
  const words = WORDS[lang]
  const rows = (['record', 'document'] as const).map(kind => [words[kind], entries[kind].count, inMegabytes(entries[kind].bytes, lang)])
  return [
    words.place(plain(folder)),
    table([words.kind, words.count, words.size], rows, { right: [1, 2] }),
    words.most(inMegabytes(limit, lang)),
  ].join('\n')
}

const inMegabytes = (bytes: number, lang: CliContext['lang']): string =>
  `${new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 }).format(bytes / MB)} MB`

interface Options {
  cache?: string
  limit?: number
}

export function addCache(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  program
    .command('cache')
    .description(words.about)
    .addArgument(new Argument('[action]', words.action).choices(['show', 'trim', 'clear']).default('show'))
    .addOption(cacheOption(context))
    .addOption(new Option('--limit <mb>', words.limit).argParser(parseMegabytes))
    .action(async (action: 'show' | 'trim' | 'clear', options: Options) => {
      const cache = cacheOf(options.cache)!
      if (action === 'clear') {
        await cache.clear()
        await context.print(words.cleared)
      } else if (action === 'trim') await context.print(words.trimmed(inMegabytes(await cache.trim(options.limit), context.lang)))
      if (action !== 'clear') await context.print(render(await cache.state(), context))
    })
}

/** The cache, for commands: its options and its words. */
import { Option } from 'commander'
import { Cache, cacheFolder } from '../light.ts'
import type { CliContext } from './context.ts'

export const CACHE_WORDS = {
  vi: {
    folder: 'thư mục lưu những gì đã đọc, để lần sau không đọc lại',
    none: 'không dùng và không lưu những gì đã đọc',
    usual: 'thư mục bộ nhớ đệm của người dùng',
    unchanged: (when: string) => `Không có gì thay đổi so với lần chạy lúc ${when}; kết quả được giữ nguyên.`,
    reused: (n: number, of: number) => `${n}/${of} tệp đã đọc từ lần trước, không đọc lại.`,
    stopped: 'Đã dừng theo yêu cầu. Chạy lại lệnh này để đọc tiếp; các tệp đã đọc xong không phải đọc lại.',
    stoppedBare: 'Đã dừng theo yêu cầu; chưa ghi kết quả.',
  },
  en: {
    folder: 'folder that keeps what was read, so that it is not read again',
    none: 'neither use nor keep what was read',
    usual: "the user's cache folder",
    unchanged: (when: string) => `Nothing has changed since the run of ${when}; the outputs stay as they are.`,
    reused: (n: number, of: number) => `${n} of ${of} files were read in an earlier run and not again.`,
    stopped: 'Stopped as asked. Run the command again to go on; files that were read are not read again.',
    stoppedBare: 'Stopped as asked; no outputs were written.',
  },
} as const

/** `--cache <dir>` as an option of a command. */
export const cacheOption = ({ lang }: CliContext): Option =>
  new Option('--cache <dir>', CACHE_WORDS[lang].folder).default(undefined, CACHE_WORDS[lang].usual)

/** As commander gives it: a folder, false for --no-cache, undefined where nothing was said. */
export type CacheChoice = string | false | undefined

export const cacheOf = (choice: CacheChoice): Cache | undefined =>
  choice === false ? undefined : new Cache({ folder: choice ?? cacheFolder() })

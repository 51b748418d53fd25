/** How far a run has come: a bar on a terminal, a plain line a file elsewhere. Both on standard error. */
import { Presets, SingleBar } from 'cli-progress'
import { codeLabel, type RunFile } from '../light.ts'
import type { CliContext } from './context.ts'
import { plain, shorten } from './output.ts'

export interface Progress {
  file(file: RunFile): Promise<void>
  stop(): void
}

/** Word for what became of a file: a record's status, or that there is no record of its own. */
export function statusWord(file: RunFile, { say, lang }: CliContext): string {
  if (file.status === 'duplicate') return say.statusDuplicate
  if (file.status === 'secret') return say.statusSecret
  return file.status === 'unread' ? say.statusUnread : codeLabel('RecordStatus', file.status, lang)
}

/** A file's name, with the number of the document where the file holds several. */
export const nameOf = ({ path, part }: RunFile, { say }: CliContext): string =>
  part ? `${plain(path)} (${say.partOf(part.index, part.of)})` : plain(path)

/** Why a file was not read, or what else there is to say of it. */
export function remark(file: RunFile, { say, lang }: CliContext): string {
  if (file.duplicateOf) return say.sameAs(plain(file.duplicateOf))
  const reason = lang === 'vi' ? file.message : file.messageEn
  return plain(reason ?? file.notes.join(' '))
}

const bar = (total: number, { say }: CliContext): Progress => {
  const format = `${say.progress} {bar} {value}/{total} {file}`
  const single = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: false, barsize: 24 },
    Presets.shades_classic,
  )
  single.start(total, 0, { file: '' })
  return {
    // a file counts once, however many documents it holds
    file: async file => single.increment((file.part?.index ?? 1) === 1 ? 1 : 0, { file: shorten(file.path, 36) }),
    stop: () => single.stop(),
  }
}

const lines = (total: number, context: CliContext): Progress => {
  let done = 0
  return {
    async file(file) {
      const why = remark(file, context)
      if ((file.part?.index ?? 1) === 1) done++
      await context.warn(`[${done}/${total}] ${statusWord(file, context)}: ${nameOf(file, context)}${why ? ` – ${why}` : ''}`)
    },
    stop: () => {},
  }
}

export const progress = (total: number, context: CliContext): Progress => (process.stderr.isTTY ? bar : lines)(total, context)

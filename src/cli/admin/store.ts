/** `thidua admin backup`, `restore`, `upgrade`: the store as a whole. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { EXTRACTOR, loadStore } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { reasonOf, save } from '../files.ts'
import { plain } from '../output.ts'
import { placeOf, storeProblem } from '../store.ts'
import { placed, type Where, within } from './reach.ts'
import { WORDS } from './words.ts'

async function backup(file: string, where: Where, context: CliContext): Promise<void> {
  await within(where, context, async ({ store, served }) => {
    // taken hold of at once: the body of a response that nobody holds any more is cancelled, and reads as empty
    const pieces = served ? (await served.ask('POST', '/backup')).body!.values() : store.backup()
    await save(file, pieces, context)
    await context.print(WORDS[context.lang].saved(plain(file), (await stat(file)).size))
  })
}

async function restore(file: string, where: Where, context: CliContext): Promise<void> {
  const words = WORDS[context.lang]
  const module = await loadStore()
  await stat(file).catch(error => {
    throw new UsageError(context.say.cannotRead(plain(file), reasonOf(error)))
  })
  try {
    await module.restoreStore(placeOf(where), createReadStream(file))
  } catch (error) {
    if (error instanceof module.FolderInUse) throw new UsageError(words.serving)
    if (!(error instanceof module.BackupError)) throw storeProblem(error, module, context)
    const why = { not_a_backup: words.notABackup(plain(file)), newer: words.newer, not_empty: words.notEmpty }
    throw new UsageError(why[error.reason])
  }
  await context.print(words.restored)
}

async function upgrade(where: Where, context: CliContext): Promise<void> {
  const words = WORDS[context.lang]
  await within(where, context, async ({ store, served }) => {
    const migrated = store?.migrated ?? []
    await context.print(migrated.length ? words.migrated(migrated.join(', ')) : words.upToDate)
    const again = served
      ? (await served.ask('POST', '/reextract')).status === 202
      : (await store.jobs.reextract(EXTRACTOR.version, 'cli')) !== null
    if (again) await context.print(words.again)
  })
}

export function addStore(admin: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  const add = (command: Command) => placed(command, context)
  add(admin.command('backup').description(words.backup).argument('<file>', words.file)).action((file: string, where: Where) =>
    backup(file, where, context),
  )
  add(admin.command('restore').description(words.restore).argument('<file>', words.file)).action((file: string, where: Where) =>
    restore(file, where, context),
  )
  add(admin.command('upgrade').description(words.upgrade)).action((where: Where) => upgrade(where, context))
}

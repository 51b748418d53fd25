/** `thidua admin`: accounts, backup, restore, upgrade. Where a server has the folder, it is asked to do the work. */
import type { Command } from 'commander'
import { addStore } from '../admin/store.ts'
import { addUsers } from '../admin/users.ts'
import { WORDS } from '../admin/words.ts'
import type { CliContext } from '../context.ts'

export function addAdmin(program: Command, context: CliContext): void {
  const admin = program.command('admin').description(WORDS[context.lang].about)
  addStore(admin, context)
  addUsers(admin, context)
}

/**
 * docs/reference from the code itself: commands, the record, exports and formats. `node scripts/docs-reference.ts` writes the pages, with
 * `--check` it only says which are stale and fails.
 */
import { keepPages } from './pages.ts'
import { commandsPage } from './reference/commands.ts'
import { exportsPage } from './reference/exports.ts'
import { formatsPage } from './reference/formats.ts'
import { recordPage } from './reference/record.ts'

/** Every page by its file name. */
async function referencePages(): Promise<Map<string, string>> {
  return new Map([
    ['commands.md', await commandsPage('en')],
    ['commands.vi.md', await commandsPage('vi')],
    ['record.md', recordPage()],
    ['exports.md', exportsPage()],
    ['formats.md', formatsPage()],
  ])
}

await keepPages('docs/reference', await referencePages())

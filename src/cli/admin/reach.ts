/** The store that `thidua admin` works on: opened here, or reached through the server that has it. */
import { type Command, Option } from 'commander'
import { loadStore, type Owner, type Store } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { reasonOf } from '../files.ts'
import { plain } from '../output.ts'
import { DATA_FOLDER, placeOf, storeProblem } from '../store.ts'
import { WORDS } from './words.ts'

export interface Where {
  data: string
  db?: string
}

/** A command with the options that say where the store is. */
export function placed(command: Command, { lang }: CliContext): Command {
  const words = WORDS[lang]
  return command.addOption(new Option('--data <dir>', words.data).default(DATA_FOLDER)).option('--db <url>', words.db)
}

/** The API of the server that has the folder. */
class Served {
  private readonly owner: Owner
  private readonly context: CliContext

  constructor(owner: Owner, context: CliContext) {
    this.owner = owner
    this.context = context
  }

  async ask(method: string, way: string, body?: object): Promise<Response> {
    const words = WORDS[this.context.lang]
    const response = await fetch(`${this.owner.url}/api/v1${way}`, {
      method,
      headers: { authorization: `Bearer ${this.owner.token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(error => {
      // it is just ending
      throw new UsageError(words.refused(reasonOf(error.cause)))
    })
    if (response.ok) return response
    const { title, titleEn, detail = title, detailEn = titleEn } = (await response.json()) as Record<string, string>
    throw new UsageError(words.refused(plain({ vi: detail, en: detailEn }[this.context.lang]!)))
  }
}

export type Reach = { store: Store; served: null } | { store: null; served: Served }

/** Works on the store, or through the server that has it. */
export async function within<T>(where: Where, context: CliContext, work: (reach: Reach) => Promise<T>): Promise<T> {
  const module = await loadStore()
  let store: Store
  try {
    store = await module.openStore(placeOf(where))
  } catch (error) {
    if (error instanceof module.FolderInUse && error.owner?.url) return work({ store: null, served: new Served(error.owner, context) })
    throw storeProblem(error, module, context)
  }
  try {
    return await work({ store, served: null })
  } catch (error) {
    if (error instanceof module.Refused || error instanceof module.NotFound)
      throw new UsageError(WORDS[context.lang].refused(plain(error.message)))
    throw error
  } finally {
    await store.close()
  }
}

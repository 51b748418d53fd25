/** A first look: the documents that come with the program. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { JobAccepted } from '../../../schemas/api/jobs.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..', import.meta.url.endsWith('.ts') ? '.' : '..')
/** Documents of many kinds, and one campaign from the province down to its communes. */
const FOLDERS = ['corpus/documents', 'corpus/family/documents']

async function filesIn(folder: string): Promise<{ fileName: string; bytes: Uint8Array }[]> {
  const names = await readdir(path.join(ROOT, folder)).catch(() => [])
  return Promise.all(names.sort().map(async name => ({ fileName: name, bytes: await readFile(path.join(ROOT, folder, name)) })))
}

export const demoRoutes = [
  route({
    method: 'post',
    path: '/demo',
    summary: 'Load the documents that come with the program',
    access: 'reviewer',
    replies: {
      202: { description: 'Kept; the job tells how the reading goes', schema: JobAccepted },
      404: { description: 'This installation has none' },
    },
    handle: async ({ c, services, caller }) => {
      const files = (await Promise.all(FOLDERS.map(filesIn))).flat()
      if (!files.length) throw new ProblemError(404)
      const jobId = await services.store.jobs.accept(files, { by: caller.name, kind: 'demo' })
      await services.store.accounts.audit(caller.name, 'demo', jobId)
      services.runner.wake()
      return c.json({ jobId }, 202)
    },
  }),
]

/** Files of a folder that every worker sees under the same path. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Words } from '../../../schemas/api/common.ts'
import { discover } from '../../run/index.ts'
import { type Fetched, TOO_LARGE } from './types.ts'

const PROBLEMS: Record<string, Words> = {
  not_found: { vi: 'không tìm thấy', en: 'not found' },
  no_match: { vi: 'không có tệp nào khớp', en: 'no file matches' },
  not_a_file: { vi: 'không phải là tệp hay thư mục', en: 'neither a file nor a folder' },
  denied: { vi: 'không có quyền đọc', en: 'may not be read' },
}

const GONE: Words = { vi: 'Không tìm thấy tệp.', en: 'The file is not there.' }
const DENIED: Words = { vi: 'Không có quyền đọc tệp.', en: 'The file may not be read.' }
/** What lasts, by the code of the system. */
const LASTING: Record<string, Words> = { ENOENT: GONE, ENOTDIR: GONE, EISDIR: GONE, EACCES: DENIED, EPERM: DENIED }

/** The mark is size and time of the last change: reading every byte would take as long as the work itself. */
export async function* filesOf(
  paths: readonly string[],
  problem: (words: Words) => void,
): AsyncGenerator<{ place: string; uri: string; mark: string }> {
  const found = await discover(paths)
  for (const { uri, reason } of found.problems) problem({ vi: `${uri}: ${PROBLEMS[reason]!.vi}`, en: `${uri}: ${PROBLEMS[reason]!.en}` })
  for (const file of found.files) {
    if (file.path === null) continue
    const absolute = path.resolve(file.path)
    const { size, mtimeMs } = await stat(absolute).catch(() => ({ size: -1, mtimeMs: 0 }))
    yield { place: pathToFileURL(absolute).href, uri: file.uri, mark: `${size} ${Math.round(mtimeMs)}` }
  }
}

/** What the system says of a file that is gone or closed to us lasts; anything else (a network drive that hangs) may pass. */
export async function fileOf(place: string, limit: number): Promise<Fetched> {
  const name = fileURLToPath(place)
  try {
    const { size } = await stat(name)
    if (size > limit) return { gone: TOO_LARGE }
    return { bytes: await readFile(name), fileName: path.basename(name) }
  } catch (error) {
    const gone = LASTING[(error as NodeJS.ErrnoException).code!]
    if (gone) return { gone }
    throw error
  }
}

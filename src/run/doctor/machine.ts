/** What a machine has: its runtime, cores, memory, and the folder for temporary files. Writes: findings. */
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import type { Label } from '../../../schemas/labels.ts'
import { MB } from '../limits.ts'

export interface Examination {
  /** stable id: "node", "memory", "read.pdf" … */
  id: string
  what: Label
  state: 'ok' | 'slow' | 'missing'
  /** what was found: a version, a size, a time */
  found: string
  /** what to do; null where all is well */
  next: Label | null
}

export const label = (vi: string, en: string): Label => ({ vi, en })
const gigabytes = (bytes: number): string => `${(bytes / 1024 / MB).toFixed(1)} GB`

/** One process may take 896 MB, two run on the smallest machine that is worth it. */
const MEMORY_WANTED = 3072 * MB

/** `node`: the version, which the start of the program has looked at; `memory` in bytes. */
export function machine({ node, cores, memory }: { node: string; cores: number; memory: number }): Examination[] {
  const found = (id: string, what: Label, value: string, next: Label | null): Examination => ({
    id,
    what,
    state: next ? 'slow' : 'ok',
    found: value,
    next,
  })
  const alone = label('Máy một lõi đọc từng tệp một.', 'A machine with one core reads file by file.')
  const small = label('Thêm --concurrency 1 khi đọc bản quét.', 'Add --concurrency 1 when scans are read.')
  return [
    found('node', label('Node.js', 'Node.js'), node, null),
    found('cores', label('Số lõi', 'Cores'), String(cores), cores > 1 ? null : alone),
    found('memory', label('Bộ nhớ', 'Memory'), gigabytes(memory), memory >= MEMORY_WANTED ? null : small),
  ]
}

/** `wanted`: bytes that are to be free. */
export async function temporaryFolder(folder: string, wanted: number): Promise<Examination> {
  const what = label('Thư mục tạm', 'Folder for temporary files')
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const next = free >= wanted ? null : label(`Dọn bớt ổ đĩa chứa ${folder}.`, `Free some space on the disk of ${folder}.`)
    return { id: 'temporary', what, state: next ? 'slow' : 'ok', found: `${folder} (${gigabytes(free)})`, next }
  } catch {
    const next = label('Cho quyền ghi vào thư mục này.', 'Allow writing into this folder.')
    return { id: 'temporary', what, state: 'missing', found: folder, next }
  }
}

/**
 * What a machine has, what is slow, what is missing: each way of reading is tried on a small document, in processes of its own as in a run.
 * Writes: findings with the next step in Vietnamese and English.
 */
import { constants } from 'node:fs'
import { access, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Label } from '../../../schemas/labels.ts'
import { runBatch } from '../batch.ts'
import { MB } from '../limits.ts'
import { type Sample, samples } from './samples.ts'

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

const NODE_NEEDED = 24
/** One process may take 896 MB, two run on the smallest machine that is worth it. */
const MEMORY_WANTED = 3072 * MB
const DISK_WANTED = 500 * MB

const label = (vi: string, en: string): Label => ({ vi, en })
const gigabytes = (bytes: number): string => `${(bytes / 1024 / MB).toFixed(1)} GB`

function machine(): Examination[] {
  const major = Number(process.versions.node.split('.')[0])
  const memory = totalmem()
  const cores = availableParallelism()
  return [
    {
      id: 'node',
      what: label('Node.js', 'Node.js'),
      state: major >= NODE_NEEDED ? 'ok' : 'missing',
      found: process.versions.node,
      next: major >= NODE_NEEDED ? null : label(`Cài Node.js ${NODE_NEEDED} trở lên.`, `Install Node.js ${NODE_NEEDED} or newer.`),
    },
    {
      id: 'cores',
      what: label('Số lõi', 'Cores'),
      state: cores > 1 ? 'ok' : 'slow',
      found: String(cores),
      next: cores > 1 ? null : label('Máy một lõi đọc từng tệp một.', 'A machine with one core reads file by file.'),
    },
    {
      id: 'memory',
      what: label('Bộ nhớ', 'Memory'),
      state: memory >= MEMORY_WANTED ? 'ok' : 'slow',
      found: gigabytes(memory),
      next: memory >= MEMORY_WANTED ? null : label('Thêm --concurrency 1 khi đọc bản quét.', 'Add --concurrency 1 when scans are read.'),
    },
  ]
}

async function temporaryFolder(): Promise<Examination> {
  const what = label('Thư mục tạm', 'Folder for temporary files')
  const folder = tmpdir()
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const enough = free >= DISK_WANTED
    const next = enough ? null : label(`Dọn bớt ổ đĩa chứa ${folder}.`, `Free some space on the disk of ${folder}.`)
    return { id: 'temporary', what, state: enough ? 'ok' : 'slow', found: `${folder} (${gigabytes(free)})`, next }
  } catch {
    return {
      id: 'temporary',
      what,
      state: 'missing',
      found: folder,
      next: label('Cho quyền ghi vào thư mục này.', 'Allow writing into this folder.'),
    }
  }
}

const WAYS: Record<string, Label> = {
  md: label('Đọc văn bản', 'Reading text'),
  pdf: label('Đọc PDF', 'Reading PDF'),
  png: label('Nhận dạng bản quét (OCR)', 'Reading scans (OCR)'),
}

/** Reads one sample as a run does. */
async function reading(sample: Sample, folder: string): Promise<Examination> {
  const way = sample.name.split('.').at(-1)!
  const path = join(folder, sample.name)
  await writeFile(path, sample.bytes())
  const start = performance.now()
  let why = label('không có bản ghi', 'there is no record')
  let read = false
  for await (const item of runBatch([path], { concurrency: 1 })) {
    if (item.kind === 'record') read = item.record.text.includes(sample.words)
    if (item.kind !== 'duplicate' && item.failure) why = item.failure.message
  }
  const ms = Math.round(performance.now() - start)
  const common = { id: `read.${way}`, what: WAYS[way]!, found: `${ms} ms` }
  if (!read)
    return {
      ...common,
      state: 'missing',
      next: label(`Cài lại các gói: npm ci (${why.vi}).`, `Install the packages again: npm ci (${why.en}).`),
    }
  if (ms <= sample.slow) return { ...common, state: 'ok', next: null }
  return {
    ...common,
    state: 'slow',
    next: label(
      'Đóng bớt chương trình khác; trình diệt vi-rút có thể đang quét node_modules.',
      'Close other programs; a virus scanner may be reading node_modules.',
    ),
  }
}

/** Everything, in the order in which it matters; takes a few seconds. */
export async function* examine(): AsyncGenerator<Examination, void, void> {
  yield* machine()
  const temporary = await temporaryFolder()
  yield temporary
  if (temporary.state === 'missing') return
  const folder = await mkdtemp(join(tmpdir(), 'thidua-doctor-'))
  try {
    for (const sample of samples) yield await reading(sample, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * What a machine has, what is slow, what is missing: each way of reading is tried on a small document, in processes of its own as in a run.
 * Writes: findings with the next step in Vietnamese and English.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Label } from '../../../schemas/labels.ts'
import { runBatch } from '../batch.ts'
import { MB } from '../limits.ts'
import { type Examination, label, machine, temporaryFolder } from './machine.ts'
import { type Sample, samples } from './samples.ts'

export type { Examination }

/** Bytes that are to be free for temporary files. */
const DISK_WANTED = 500 * MB

const WAYS: Record<string, Label> = {
  md: label('Đọc văn bản', 'Reading text'),
  pdf: label('Đọc PDF', 'Reading PDF'),
  png: label('Nhận dạng bản quét (OCR)', 'Reading scans (OCR)'),
}

/** Reads one sample as a run does. */
export async function reading(sample: Sample, folder: string): Promise<Examination> {
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
  yield* machine({ node: process.versions.node, cores: availableParallelism(), memory: totalmem() })
  const temporary = await temporaryFolder(tmpdir(), DISK_WANTED)
  yield temporary
  if (temporary.state === 'missing') return
  const folder = await mkdtemp(join(tmpdir(), 'thidua-doctor-'))
  try {
    for (const sample of samples) yield await reading(sample, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

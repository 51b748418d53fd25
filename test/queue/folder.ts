/** A folder of small plans for tests of the queue, and a process of the command line. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LAUNCHER } from '../cli/spawn.ts'

/** One short plan; no two numbers give the same text. */
export const planOf = (n: number): string =>
  [
    'ỦY BAN NHÂN DÂN',
    'XÃ TAM KIM',
    `Số: ${n}/KH-UBND`,
    'Tam Kim, ngày 15 tháng 01 năm 2026',
    'KẾ HOẠCH',
    `Phát động phong trào thi đua trồng cây đợt ${n}`,
    'I. MỤC TIÊU',
    `- Trồng ít nhất ${n + 10} cây xanh.`,
    'Nơi nhận:',
    '- Lưu: VT.',
  ].join('\n\n')

/** `count` plans, and beside them one file that nobody can read. */
export async function folderOf(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-queue-'))
  for (let n = 0; n < count; n++) await writeFile(path.join(folder, `plan-${String(n).padStart(4, '0')}.md`), planOf(n))
  await writeFile(path.join(folder, 'damaged.pdf'), '%PDF-1.7\nnothing of a PDF follows\n')
  return folder
}

export interface Process {
  child: ChildProcess
  /** code and what it printed, once it has ended */
  ended: Promise<{ code: number | null; out: string; err: string }>
}

/** `thidua …` over a database. */
export function start(args: string[], env: Record<string, string> = {}): Process {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { env: { ...process.env, ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', piece => (out += piece))
  child.stderr.on('data', piece => (err += piece))
  return { child, ended: new Promise(resolve => child.on('close', code => resolve({ code, out, err }))) }
}

export const finish = (args: string[], env: Record<string, string> = {}) => start(args, env).ended

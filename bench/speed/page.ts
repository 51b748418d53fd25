/** bench/RESULTS.md: one part a measurement, each replaced when it is measured again; which machine and versions, under each. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

const PAGE = fileURLToPath(new URL('../RESULTS.md', import.meta.url))
const ORDER = ['start', 'pdf', 'real', 'docx', 'ocr', 'kids', 'growth']
const HEAD = `# Speed beside peers

Made by \`npm run bench\` (see bench/index.ts). Ratios are thidua's time to the peer's in the same round, with the same number of processes; medians
of the rounds. Time on the wall and time of the processor (all processes together) are both given: on a machine where others work only the second
tells much. thidua parses, extracts and writes records (JSON Lines, all usual outputs where a row says so), start and end of its processes in the time; the peers
give plain text.
`

const first = (program: string, args: string[]): string | undefined => {
  const run = spawnSync(program, args, { encoding: 'utf8' })
  return run.error ? undefined : `${run.stdout}${run.stderr}`.split('\n')[0]!.trim()
}

function machine(): string {
  const [cpu] = os.cpus()
  const gigabytes = Math.round(os.totalmem() / 1024 ** 3)
  const [load] = os.loadavg()
  const peers = [
    first('pdftotext', ['-v']) ?? 'no pdftotext',
    first('pandoc', ['--version']) ?? 'no pandoc',
    first('tesseract', ['--version']) ?? 'no tesseract',
  ]
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, ${gigabytes} GB, ${os.type()} ${os.release().split('-')[0]}, load ${load!.toFixed(1)} at the end; Node.js ${process.versions.node}, ${peers.join(', ')}.`
}

/** Replaces the part of this name. */
export function save(name: string, lines: readonly string[]): void {
  const old = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  const parts = new Map(
    old
      .split(/^<!-- (?=\w+ -->)/mu)
      .slice(1)
      .map(part => [part.split(' -->')[0]!, part.slice(part.indexOf('-->') + 3).trim()]),
  )
  parts.set(name, `${lines.join('\n')}\n\n${machine()}`)
  const body = ORDER.filter(n => parts.has(n)).map(n => `<!-- ${n} -->\n${parts.get(n)}`)
  writeFileSync(PAGE, `${HEAD}\n${body.join('\n\n')}\n`)
}

/** Fifty runs killed at moments spread over a whole run, and a disk that is full in fact. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { thidua } from '../cli/spawn.ts'
import { folder } from '../run/folder.ts'
import { ended, kill, look, type Places, start } from '../run/kills.ts'
import { writePlans } from '../run/plans.ts'

const FILES = 60
const KILLS = 50

it(`${KILLS} kills: every document ends in exactly one record or one named failure`, { timeout: 1_800_000 }, async () => {
  const root = folder()
  const input = path.join(root, 'in')
  writePlans(input, FILES)
  const fresh = (i: number): Places => ({ input, out: path.join(root, `out${i}`), cache: path.join(root, `cache${i}`) })
  const begun = performance.now()
  await ended(start(fresh(-1)))
  const whole = performance.now() - begun
  const wrong: string[] = []
  for (let i = 0; i < KILLS; i++) {
    const at = fresh(i)
    // before the first file is done, and from there to past the end
    const moment = Math.round(i % 5 ? Math.random() * whole : -Math.random() * whole * 0.5)
    const { orphans } = await kill(at, moment)
    if (orphans.length) wrong.push(`kill ${i} at ${moment} ms: orphans ${orphans}`)
    await ended(start(at))
    const found = look(at)
    if (found.files.length !== FILES) wrong.push(`kill ${i} at ${moment} ms: ${found.files.length} files`)
    wrong.push(...found.wrong.map(w => `kill ${i} at ${moment} ms: ${w}`))
  }
  expect(wrong).toEqual([])
})

/** A disk of so many kilobytes; undefined where the system does not let one be made. */
function smallDisk(kilobytes: number): string | undefined {
  const place = path.join(folder(), 'disk')
  mkdirSync(place)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', [place]))
  return place
}

it('a disk that is full is named (skipped where no small disk can be mounted)', { timeout: 120_000 }, async context => {
  const disk = smallDisk(64)
  if (!disk) return context.skip()
  const input = path.join(folder(), 'in')
  writePlans(input, 40)
  const { code, err } = await thidua(['extract', input, '-o', path.join(disk, 'out'), '--cache', path.join(disk, 'cache')])
  expect([code, err]).toEqual([2, expect.stringMatching(/không ghi được .* \(ENOSPC\)/)])
})

/** Compiled code of the reading processes: loaded once a day, and never in the way. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keepCode } from '../../src/cli/keep-code.ts'
import { folder } from '../run/folder.ts'

afterEach(() => vi.restoreAllMocks())
const keptIn = (dir: string | undefined) => vi.spyOn(module, 'getCompileCacheDir').mockReturnValue(dir)

test('a mark says that it was done, and it is done again after a day', async () => {
  const dir = folder()
  keptIn(dir)
  await keepCode()
  const [name] = readdirSync(dir)
  const mark = path.join(dir, name!)
  const hoursAgo = (hours: number) => {
    const at = Date.now() / 1000 - hours * 3600
    utimesSync(mark, at, at)
    return statSync(mark).mtimeMs
  }
  const recent = hoursAgo(2)
  await keepCode()
  expect(statSync(mark).mtimeMs).toBe(recent)
  const old = hoursAgo(30)
  await keepCode()
  expect(statSync(mark).mtimeMs).toBeGreaterThan(old)
})

test('where nothing is kept, or nothing can be written, it is done without', async () => {
  keptIn(undefined)
  await keepCode()
  const gone = path.join(folder(), 'gone')
  keptIn(gone)
  await keepCode()
  expect(existsSync(gone)).toBe(false)
  mkdirSync(gone)
  await keepCode()
  expect(readdirSync(gone)).toHaveLength(1)
})

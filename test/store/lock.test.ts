/** One owner of a folder at a time: whoever lives keeps it, whoever died has left it. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { FolderInUse, FolderLock, ownerOf } from '../../src/store/lock.ts'
import { dataFolder } from './stores.ts'

const folder = dataFolder()
const LOCK = new URL('../../src/store/lock.ts', import.meta.url).href

/** A process that takes the folder and says so. */
async function holder(place: string) {
  const code = `import { FolderLock } from ${JSON.stringify(LOCK)}
    await FolderLock.take(${JSON.stringify(place)})
    console.log('taken')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => child.once('exit', resolve))
  await new Promise(resolve => child.stdout.once('data', resolve))
  return {
    pid: child.pid,
    kill(signal: NodeJS.Signals) {
      child.kill(signal)
      return gone
    },
  }
}

it('is kept from others while its owner lives, in this process and in another', async () => {
  const place = path.join(folder, 'own')
  const lock = await FolderLock.take(place)
  await expect(FolderLock.take(place)).rejects.toBeInstanceOf(FolderInUse)
  await lock.serves('http://127.0.0.1:1')
  expect(await ownerOf(place)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:1' })
  await lock.release()
  await (await FolderLock.take(place)).release()
})

it('names the process that has it, and is free at once when that is killed', { timeout: 60_000 }, async () => {
  const place = path.join(folder, 'killed')
  const other = await holder(place)
  const refused = await FolderLock.take(place).catch(error => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  expect(refused.owner.pid).toBe(other.pid)
  // an owner that does not move is an owner all the same
  process.kill(other.pid!, 'SIGSTOP')
  await expect(FolderLock.take(place)).rejects.toBeInstanceOf(FolderInUse)
  await other.kill('SIGKILL')
  const lock = await FolderLock.take(place)
  expect(lock.owner.pid).toBe(process.pid)
  await lock.release()
})

it('does not believe a note about an owner', async () => {
  const place = path.join(folder, 'note')
  const lock = await FolderLock.take(place)
  // a note that names a process that is gone takes nothing from the one that lives
  writeFileSync(path.join(place, 'owner.json'), JSON.stringify({ pid: 999_999_999, since: '', url: null, token: '' }))
  await expect(FolderLock.take(place)).rejects.toBeInstanceOf(FolderInUse)
  await lock.release()
  // and one that names a living process keeps nobody out
  writeFileSync(path.join(place, 'owner.json'), JSON.stringify({ pid: process.pid, since: '', url: null, token: '' }))
  await (await FolderLock.take(place)).release()
})

it('of many who come at once, one has it', async () => {
  const place = path.join(folder, 'many')
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => FolderLock.take(place)))
  const taken = all.flatMap(r => (r.status === 'fulfilled' ? [r.value] : []))
  expect(taken).toHaveLength(1)
  for (const r of all) if (r.status === 'rejected') expect(r.reason).toBeInstanceOf(FolderInUse)
  await taken[0]!.release()
})

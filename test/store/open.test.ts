/** Folders that cannot be opened, and what is left of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { FolderInUse, openStore } from '../../src/store/index.ts'
import { FolderLock } from '../../src/store/lock.ts'
import { openFolder } from '../../src/store/open.ts'
import { dataFolder } from './stores.ts'

const folder = dataFolder()

it('a folder in which no database can be made is let go, and says why', async () => {
  const place = path.join(folder, 'blocked')
  mkdirSync(place)
  writeFileSync(path.join(place, 'pg'), 'no folder')
  const refused = await openStore({ folder: place }).catch(error => error)
  expect(refused).toMatchObject({ code: 'EEXIST', path: path.join(place, 'pg') })
  // whoever puts it right can open it at once
  await (await FolderLock.take(place)).release()
})

it('a folder that was opened and not asked anything can be opened again', async () => {
  const place = path.join(folder, 'unasked')
  await (await openFolder(place)).close()
  await (await openFolder(place)).close()
}, 120_000)

it('whoever has a folder has it, though nobody said so', async () => {
  const place = path.join(folder, 'silent')
  const lock = await FolderLock.take(place)
  rmSync(path.join(place, 'owner.json'))
  const refused = await FolderLock.take(place).catch(error => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  expect([refused.owner, refused.message]).toEqual([null, `${place} is in use`])
  await lock.release()
})

it('a lock that is no lock is an error of its own, not a folder in use', async () => {
  const place = path.join(folder, 'damaged')
  mkdirSync(place)
  writeFileSync(path.join(place, 'lock'), 'not a database at all, '.repeat(100))
  const refused = await FolderLock.take(place).catch(error => error)
  expect(refused).toBeInstanceOf(Error)
  expect(refused).not.toBeInstanceOf(FolderInUse)
})

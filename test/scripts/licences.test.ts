/** What is shipped with the project may be shipped: licences of all packages of the run time. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Licence, page, refused, runtimeLicences } from '../../scripts/licences.ts'

const row = (licence: string, name = 'a-package'): Licence => ({ name, version: '1.0.0', licence })

test('every package of the run time has an allowed licence', async () => {
  const rows = await runtimeLicences()
  expect(rows.length).toBeGreaterThan(20)
  expect(refused(rows)).toEqual([])
})

test('THIRD-PARTY.md is what the lock file says', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', 'THIRD-PARTY.md'), 'utf8')
  expect(text).toBe(page(await runtimeLicences()))
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-or-later', false],
  ['AGPL-3.0-only', false],
  ['MIT AND GPL-2.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['unknown', false],
])('%s: %s', (licence, may) => expect(refused([row(licence)])).toHaveLength(may ? 0 : 1))

test('an exception holds for its package alone', () => {
  expect(refused([row('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')])).toEqual([])
})

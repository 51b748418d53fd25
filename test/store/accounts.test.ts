/** What a change of an account ends, and what it leaves. */
import { expect, it } from 'vitest'
import type { UserChange } from '../../schemas/api/account.ts'
import { NotFound, Refused } from '../../src/store/index.ts'
import { storeOf } from './stores.ts'

const held = storeOf('PGlite')
const PASSWORD = 'một mật khẩu dài'

it.each([
  ['nothing', {}, true],
  ['another name', { displayName: 'Lan Anh' }, true],
  ['an account that stays open', { disabled: false }, true],
  ['another password', { password: 'mật khẩu mới hẳn' }, false],
  ['another role', { role: 'reviewer' }, false],
  ['a closed account', { disabled: true }, false],
] as [string, UserChange, boolean][])('%s: a login holds? %#', async (what, change, holds) => {
  const { accounts } = held.store
  const name = `user-${what.replaceAll(' ', '-')}`
  if (!(await accounts.any())) await accounts.add({ name: 'admin', displayName: 'Admin', role: 'admin', password: PASSWORD })
  await accounts.add({ name, displayName: 'Lan', role: 'viewer', password: PASSWORD })
  const { token } = (await accounts.login(name, PASSWORD))!
  const { password, ...seen } = change
  expect(await accounts.change(name, change)).toMatchObject({ name, displayName: 'Lan', role: 'viewer', disabled: false, ...seen })
  expect((await accounts.session(token)) !== null).toBe(holds)
  const again = change.disabled ? null : expect.objectContaining({ user: expect.objectContaining({ name }) })
  expect(await accounts.login(name, password ?? PASSWORD)).toEqual(again)
})

it('who is not there is not changed, and the last administrator stays one', async () => {
  const { accounts } = held.store
  await expect(accounts.change('nobody', { disabled: true })).rejects.toBeInstanceOf(NotFound)
  for (const change of [{ disabled: true }, { role: 'viewer' as const }])
    await expect(accounts.change('admin', change)).rejects.toBeInstanceOf(Refused)
  expect((await accounts.users()).find(u => u.name === 'admin')).toMatchObject({ role: 'admin', disabled: false })
})

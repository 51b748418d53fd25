import { expect, test } from 'vitest'
import { thidua } from './spawn.ts'

test.each(['bash', 'zsh', 'fish', 'powershell'])('complete %s prints a script for thidua', async shell => {
  const { code, out } = await thidua(['complete', shell])
  expect(code).toBe(0)
  expect(out).toContain('thidua complete')
})

test('commands and options are completed', async () => {
  const commands = await thidua(['complete', '--', ''])
  expect(commands.out).toMatch(/^extract\t/mu)
  expect(commands.out).toMatch(/^check\t/mu)
  const options = await thidua(['complete', '--', 'extract', '--'])
  expect(options.out).toMatch(/^--province\t/mu)
})

test('the help names it', async () => {
  expect((await thidua(['--help'])).out).toMatch(/complete/u)
})

test('a shell that there is none for is an error', async () => {
  expect((await thidua(['complete', 'dos'])).code).not.toBe(0)
})

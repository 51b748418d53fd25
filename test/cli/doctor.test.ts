import { expect, test } from 'vitest'
import { thidua } from './spawn.ts'

test('doctor tries every way of reading and finds this machine in order', async () => {
  const { code, out, err } = await thidua(['doctor', '--json', '--lang', 'en'])
  expect(err).toBe('')
  const found = JSON.parse(out) as { id: string; state: string; next: unknown }[]
  expect(found.map(f => f.id)).toEqual(['node', 'cores', 'memory', 'temporary', 'read.md', 'read.pdf', 'read.png'])
  expect(found.filter(f => f.state === 'missing')).toEqual([])
  for (const { state, next } of found) expect(next === null).toBe(state === 'ok')
  expect(code).toBe(0)
})

test('doctor says what to do where nothing can be written', async () => {
  const { code, out } = await thidua(['doctor'], {
    env: { TMPDIR: '/nonexistent/thidua', TEMP: '/nonexistent/thidua', TMP: '/nonexistent/thidua' },
  })
  expect(out).toContain('✗ Thư mục tạm: /nonexistent/thidua')
  expect(out).toContain('→')
  expect(code).toBe(1)
})

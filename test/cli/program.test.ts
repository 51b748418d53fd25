/** The command line as a whole: its language, its groups, and what nobody foresaw. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createContext } from '../../src/cli/context.ts'
import { run } from '../../src/cli/program.ts'
import { folder } from '../run/folder.ts'
import { inside } from './inside.ts'

describe('the language', () => {
  test.each([
    [[], 'vi'],
    [['--lang', 'en'], 'en'],
    [['--lang=en', 'formats'], 'en'],
    [['formats', '--lang=de'], 'vi'],
    [['--lang'], 'vi'],
  ])('of %j is %s', (argv, lang) => expect(createContext(argv).lang).toBe(lang))
})

test.each([
  ['admin', 'backup'],
  ['review', 'import'],
])('a group of commands alone shows its help, and nothing like an error of the program: %s', async (group, command) => {
  const { code, out, err } = await inside([group])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`Cách dùng: thidua ${group}`)
  expect(err).toContain(command)
  expect(err).not.toMatch(/outputHelp|Lỗi/)
})

test('what nobody foresaw is told with its place: exit code 2', async () => {
  let err = ''
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(() => {
      throw new Error('màn hình hỏng')
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation(((piece: string, done: () => void) => {
      err += piece
      done()
      return true
    }) as never),
  ]
  try {
    expect(await run(['formats'])).toBe(2)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  expect(err).toMatch(/^Lỗi: lỗi ngoài dự kiến: Error: màn hình hỏng\n {4}at /)
})

describe('thidua cache', () => {
  test('shows, trims and clears what is kept', async () => {
    const dir = folder()
    for (const kind of ['record', 'document']) {
      mkdirSync(path.join(dir, 'v1', kind, 'ab'), { recursive: true })
      writeFileSync(path.join(dir, 'v1', kind, 'ab', 'abcd.zst'), Buffer.alloc(3 * 1024 * 1024))
    }
    const shown = await inside(['cache', '--cache', dir])
    expect(shown.out).toMatch(/Bản ghi\s*│\s*1 │\s*3 MB/u)
    expect(shown.out).toContain(dir)
    const trimmed = await inside(['cache', 'trim', '--cache', dir, '--limit', '4', '--lang', 'en'])
    expect(trimmed.out).toMatch(/^3 MB removed\.\n/)
    expect(trimmed.out).toMatch(/At most 2,048 MB/)
    expect(await inside(['cache', 'clear', '--cache', dir])).toEqual({ code: 0, out: 'Đã xóa hết.\n', err: '' })
    expect((await inside(['cache', 'show', '--cache', dir])).out).toMatch(/Văn bản đã đọc\s*│\s*0 │/u)
  })

  test.each([['--limit', 'nhiều'], ['xem']])('turns away %j %j', async (...args) => {
    expect(await inside(['cache', ...args, '--cache', folder()])).toMatchObject({ code: 2, out: '' })
  })
})

describe('thidua rules', () => {
  test('a rule that there is not is named, with those that are near', async () => {
    const near = await inside(['rules', 'award-x'])
    expect([near.code, near.err]).toEqual([2, expect.stringMatching(/không có quy tắc award-x\n.*award-authority/u)])
    const none = await inside(['rules', 'zzz', '--lang', 'en'])
    expect([none.code, none.err]).toEqual([2, 'Error: there is no rule zzz\n'])
  })
})

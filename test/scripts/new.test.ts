/** Each scaffold is tried in a copy of the checkout: what it writes runs, and its own test passes there. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..', '..')
/** What the scaffolds edit and what their tests need. */
const COPIED = [
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
  'data',
  'schemas',
  'parsers',
  'src',
  'scripts',
  'docs/rules',
]
const TESTS = ['check', 'conformance', 'export', 'extract', 'helpers', 'parsers']

const CASES: [kind: string, id: string, labels: string[], test: string][] = [
  ['field', 'meeting-place', ['--vi', 'Địa điểm họp', '--en', 'Meeting place'], 'test/extract/meeting-place.test.ts'],
  ['rule', 'vague-words', ['--vi', 'Và nhiều nội dung khác', '--en', 'Vague words'], 'test/check/rules.test.ts'],
  ['format', 'note', ['--vi', 'Ghi chép', '--en', 'Notes'], 'test/parsers/note.test.ts'],
  ['export', 'short-list', ['--vi', 'Danh sách ngắn', '--en', 'Short list'], 'test/export/short-list.test.ts'],
]

let folder = ''
const node = (...args: string[]) => run(process.execPath, args, { cwd: folder, env: { ...process.env, CI: '1', NO_COLOR: '1' } })
const scaffold = (...args: string[]) => node('scripts/new.ts', ...args)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-new-'))
  for (const path of COPIED) await cp(join(ROOT, path), join(folder, path), { recursive: true })
  for (const room of TESTS) await cp(join(ROOT, 'test', room), join(folder, 'test', room), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir')
  for (const [kind, id, labels] of CASES) await scaffold(kind, id, ...labels)
  await node('scripts/docs-rules.ts')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run new', () => {
  test('scaffolds that the compiler takes', async () => {
    await writeFile(
      join(folder, 'tsconfig.json'),
      (await readFile(join(folder, 'tsconfig.json'), 'utf8')).replace(
        /"include": \[[^\]]*\]/u,
        '"include": ["schemas", "parsers", "src/extract", "src/check", "src/export", "test/parsers/note.test.ts", "test/extract/meeting-place.test.ts", "test/export/short-list.test.ts"]',
      ),
    )
    const { stdout } = await node(join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.').catch(
      (error: { stdout: string }) => error,
    )
    expect(stdout).toBe('')
  }, 180_000)

  test('scaffolds whose tests pass', async () => {
    const { stdout } = await node(join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...CASES.map(c => c[3]))
    expect(stdout).toMatch(/Test Files\s+4 passed \(4\)/u)
    expect(stdout).toContain('passed')
  }, 180_000)

  test.each([
    ['nothing', [], /field\|rule/u],
    ['an unknown kind', ['colour', 'x'], /field\|rule/u],
    ['an id with capitals', ['rule', 'Vague'], /lower case/u],
    ['what is there', ['rule', 'few-bases'], /already there/u],
    ['an option that is none', ['rule', 'x', '--colour'], /colour/u],
  ])('refuses %s and writes nothing', async (_, args, says) => {
    const before = await readFile(join(folder, 'src/check/registry.ts'), 'utf8')
    await expect(scaffold(...args)).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(says) })
    expect(await readFile(join(folder, 'src/check/registry.ts'), 'utf8')).toBe(before)
  })
})

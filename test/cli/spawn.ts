/** The command line as a user starts it: a process of its own, through the launcher. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const LAUNCHER = fileURLToPath(new URL('../../bin/thidua.js', import.meta.url))

export interface Ended {
  code: number | null
  out: string
  err: string
}

export interface SpawnOptions {
  input?: string
  cwd?: string
  /** beside those of the test's own process */
  env?: Record<string, string>
  /** options of Node itself */
  node?: string[]
  /** closes standard output after its first bytes, as `| head` does */
  leave?: boolean
}

export function thidua(args: string[], { input, cwd, env, node = [], leave }: SpawnOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, LAUNCHER, ...args], { cwd, env: { ...process.env, ...env } })
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => {
      out += chunk
      if (leave) child.stdout.destroy()
    })
    child.stderr.on('data', chunk => (err += chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
    child.stdin.end(input ?? '')
  })
}

/** Time of commands: on the wall, and of the processor with all their children, which a busy machine disturbs less. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface Cost {
  /** seconds */
  wall: number
  /** seconds of processor, user and system, of all processes */
  cpu: number
}

export const hasProgram = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

/** Runs a line of bash and gives its cost; throws where it fails with another code than those that are `fine`. */
export function cost(line: string, fine: readonly number[] = [0]): Cost {
  const timed = `TIMEFORMAT='%R %U %S'; time { ${line} ; } >/dev/null 2>/dev/null`
  const run = spawnSync('bash', ['-c', timed], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (!fine.includes(run.status ?? -1)) throw new Error(`${line} ended with ${run.status}`)
  const [wall, user, system] = run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number, number]
  return { wall, cpu: user + system }
}

export const median = (xs: readonly number[]): number => [...xs].sort((a, b) => a - b)[(xs.length - 1) >> 1]!

export interface Pair {
  peer: Cost
  own: Cost
  /** own to peer, medians of the rounds' ratios */
  wall: number
  cpu: number
  rounds: number
}

/** Two commands in turn, `rounds` times: only ratios of the same round are compared. */
export function pair(peer: () => Cost, own: () => Cost, rounds: number): Pair {
  const all = Array.from({ length: rounds }, (_, i) => {
    if (i % 2) {
      const b = own()
      return { a: peer(), b }
    }
    return { a: peer(), b: own() }
  })
  return {
    peer: { wall: median(all.map(r => r.a.wall)), cpu: median(all.map(r => r.a.cpu)) },
    own: { wall: median(all.map(r => r.b.wall)), cpu: median(all.map(r => r.b.cpu)) },
    wall: median(all.map(r => r.b.wall / r.a.wall)),
    cpu: median(all.map(r => r.b.cpu / r.a.cpu)),
    rounds,
  }
}

const parentOf = (pid: string): string | undefined =>
  existsSync(`/proc/${pid}/stat`)
    ? readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) \S /u, '')
        .split(' ')[0]
    : undefined

/** Resident bytes of a process and its children together; 0 where the system does not show them. */
function resident(pid: number): number {
  if (!existsSync('/proc/self/status')) return 0
  const all = readdirSync('/proc').filter(name => /^\d+$/u.test(name))
  const own = all.filter(name => {
    try {
      return name === String(pid) || parentOf(name) === String(pid)
    } catch {
      return false
    }
  })
  return own.reduce((sum, name) => {
    try {
      return sum + Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${name}/status`, 'latin1'))?.[1] ?? 0) * 1024
    } catch {
      return sum
    }
  }, 0)
}

/** Runs a program and looks at its memory ten times a second. */
export function watched(program: string, args: readonly string[]): Promise<Cost & { peak: number }> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(program, args, { stdio: 'ignore' })
    let peak = 0
    const looking = setInterval(() => (peak = Math.max(peak, resident(child.pid!))), 100)
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(looking)
      resolve({ wall: (performance.now() - begun) / 1000, cpu: 0, peak })
    })
  })
}

/** A server that is killed while files are uploaded: what it accepted is there when it comes again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { LAUNCHER } from '../cli/spawn.ts'
import { hashOf } from '../store/documents.ts'
import { Client, form, PLAN } from './client.ts'

export interface Serving {
  url: string
  child: ChildProcess
  /** as `kill -9` ends it */
  kill(): Promise<void>
  /** as Ctrl+C ends it; its exit code */
  end(): Promise<number | null>
}

/** `thidua serve` as a process of its own, once it says where it is. */
export function serve(args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  let said = ''
  let complained = ''
  child.stderr.on('data', chunk => (complained += chunk))
  return new Promise((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0]
      if (!url) return
      resolve({
        url,
        child,
        async kill() {
          child.kill('SIGKILL')
          await gone
        },
        end() {
          child.kill('SIGINT')
          return gone
        },
      })
    })
    void gone.then(code => reject(new Error(`serve ended with ${code}: ${complained}`)))
  })
}

export interface Outcome {
  accepted: number
  kills: number
  /** accepted and not there, or not with the same bytes */
  lost: string[]
  documents: number
  states: Record<string, number>
}

/** Uploads so many files, four at a time, killing the server so many times on the way; clients send again what was not accepted. */
export async function killWhileUploading(
  args: readonly string[],
  { uploads, kills }: { uploads: number; kills: number },
): Promise<Outcome> {
  const files = Array.from({ length: uploads }, (_, i) => ({
    name: `${i}.txt`,
    text: `${PLAN.replace('12/KH-UBND', `${i + 1}/KH-UBND`)}${'x'.repeat((i * 977) % 20_000)}`,
  }))
  const accepted = new Set<number>()
  let serving = await serve(args)
  let killed = 0
  const moments = Array.from({ length: kills }, (_, k) => Math.floor(((k + 1) * uploads) / (kills + 1)))
  while (accepted.size < uploads) {
    const client = await new Client(serving.url).open()
    const waiting = files.map((_, i) => i).filter(i => !accepted.has(i))
    const lane = async () => {
      for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
        const { name, text } = files[i]!
        const answer = await client.post('/uploads', form({ [name]: text })).catch(() => null)
        if (answer === null) return
        if (answer.status !== 202) throw new Error(`upload answered ${answer.status}`)
        accepted.add(i)
        if (killed < kills && accepted.size >= moments[killed]!) {
          killed++
          setTimeout(() => void serving.child.kill('SIGKILL'), Math.random() * 40)
        }
      }
    }
    await Promise.all([lane(), lane(), lane(), lane()])
    // a kill that was still to come when the last upload was accepted
    await new Promise(resolve => setTimeout(resolve, 60))
    if (serving.child.exitCode !== null || serving.child.signalCode !== null || serving.child.killed) {
      await serving.kill()
      serving = await serve(args)
    }
  }
  const client = await new Client(serving.url).open()
  const lost: string[] = []
  for (const { name, text } of files) {
    const id = hashOf(Buffer.from(text))
    const answer = await client.get(`/documents/${id}/original`)
    if (answer.status !== 200 || answer.body !== text) lost.push(name)
  }
  for (;;) {
    const { items } = (await client.get('/jobs?limit=200')).body
    if (items.every((j: { state: string }) => j.state === 'done')) break
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  const { documents, states } = (await client.get('/overview')).body
  await serving.end()
  return { accepted: accepted.size, kills: killed, lost, documents, states }
}

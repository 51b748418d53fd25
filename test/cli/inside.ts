/** The command line in the process of the test, for the many cases that need no process of their own: what it writes is caught. */
import { PassThrough } from 'node:stream'
import { vi } from 'vitest'
import { run } from '../../src/cli/program.ts'
import type { Ended } from './spawn.ts'

export interface InsideOptions {
  /** standard input, to its end */
  input?: string
  /** somebody sits there: standard input and error are a terminal */
  terminal?: boolean
}

/** Standard input with these bytes; a terminal says so, and can be told not to show what is typed. */
function stdin(input: string, terminal: boolean): NodeJS.ReadStream {
  const stream = Object.assign(new PassThrough(), terminal && { isTTY: true, setRawMode: () => stream }) as unknown as NodeJS.ReadStream
  ;(stream as unknown as PassThrough).end(input)
  return stream
}

export async function inside(args: readonly string[], { input = '', terminal = false }: InsideOptions = {}): Promise<Ended> {
  const said = { out: '', err: '' }
  const into = (name: keyof typeof said) =>
    ((piece: string, ...rest: unknown[]) => {
      said[name] += piece
      const done = rest.at(-1)
      if (typeof done === 'function') done()
      return true
    }) as typeof process.stdout.write
  const given = stdin(input, terminal)
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(given as never),
  ]
  const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY')
  Object.defineProperty(process.stderr, 'isTTY', { value: terminal, configurable: true })
  try {
    return { code: await run(args), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
    if (isTTY) Object.defineProperty(process.stderr, 'isTTY', isTTY)
    else Reflect.deleteProperty(process.stderr, 'isTTY')
  }
}

/** A password, as a person gives it. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type CliContext, UsageError } from '../context.ts'
import { WORDS } from './words.ts'

/** Asks for a password without showing it; where nobody sits at a terminal it is the first line of standard input. */
export async function passwordOf({ lang }: CliContext): Promise<string> {
  const words = WORDS[lang]
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) process.stderr.write(words.password)
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  const line = await new Promise<string>(resolve => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(''))
  })
  lines.close()
  if (isTerminal) process.stderr.write('\n')
  if (line.length < 10) throw new UsageError(words.short)
  return line
}

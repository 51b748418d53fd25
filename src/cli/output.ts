/** Standard output and error. A reader that goes away (| head) is no error, and names of files cannot steer the terminal. */
import Table from 'cli-table3'

export interface Output {
  /** Writes to standard output and waits until it is taken; false once its reader has gone. */
  print(text: string): Promise<boolean>
  /** Writes to standard error and waits until it is taken. */
  warn(text: string): Promise<void>
}

let gone = false

/** Must be called once before anything is written. */
export function watchPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (stream === process.stdout) gone = true
    })
  }
}

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> => new Promise(resolve => void stream.write(text, () => resolve()))

export const output: Output = {
  async print(text) {
    if (!gone) await write(process.stdout, `${text}\n`)
    return !gone
  },
  async warn(text) {
    await write(process.stderr, `${text}\n`)
  },
}

/** Control characters and marks that turn the writing direction: in a file's name they could hide or forge what is printed. */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A name or text from outside, on one line and harmless to a terminal. */
export const plain = (text: string): string => text.replace(STEERING, c => (c === '\n' || c === '\t' ? ' ' : '\ufffd'))

/** Shortened at the beginning: what tells files apart is the end of their paths. */
export function shorten(text: string, length: number): string {
  const characters = [...plain(text)]
  return characters.length <= length ? characters.join('') : `…${characters.slice(1 - length).join('')}`
}

export interface TableOptions {
  /** of each column, null where it takes what its cells need */
  widths?: (number | null)[]
  /** columns of numbers */
  right?: number[]
}

/** A table with ruled lines and no colours: it reads the same in a terminal, a pipe and a log. */
export function table(head: string[], rows: (string | number)[][], { widths, right = [] }: TableOptions = {}): string {
  const t = new Table({
    head,
    style: { head: [], border: [], compact: true },
    wordWrap: true,
    colAligns: head.map((_, i) => (right.includes(i) ? 'right' : 'left')),
    ...(widths && { colWidths: widths }),
  })
  for (const row of rows) t.push(row.map(String))
  return t.toString()
}

/** Files of JSON Lines, as people's folders hold them. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** A line that is not what its file should hold. */
export class LineError extends Error {
  readonly file: string
  /** from 1 */
  readonly line: number
  constructor(file: string, line: number) {
    super(`${file}:${line}: not a line of its kind`)
    this.name = 'LineError'
    this.file = file
    this.line = line
  }
}

/** What `parse` makes of every line that is not empty. Throws LineError where it throws, and the system's errors. */
export async function parseLines<T>(file: string, parse: (value: unknown) => T): Promise<T[]> {
  const out: T[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (!text.trim()) continue
    try {
      out.push(parse(JSON.parse(text)))
    } catch {
      throw new LineError(file, line)
    }
  }
  return out
}

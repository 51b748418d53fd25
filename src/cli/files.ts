/**
 * Files that a user names: read, or written. Each output is written beside its place and moved there when it is whole: a run that breaks off leaves the
 * last one's outputs.
 */
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '../light.ts'
import { type CliContext, UsageError } from './context.ts'
import { plain } from './output.ts'

/** What went wrong in a word: the system's code, else what the error says. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}

/** Bytes of a file that must be there; what the system refuses is said in the user's words. */
export async function bytesOf(file: string, { say }: CliContext): Promise<Buffer> {
  return readFile(file).catch(error => {
    throw new UsageError(error.code === 'ENOENT' ? say.not_found(plain(file)) : say.cannotRead(plain(file), reasonOf(error)))
  })
}

/** Says in the user's words what the system refused to write; an error of another kind stays what it is. */
export function cannotWrite(error: unknown, file: string, { say }: CliContext): unknown {
  return (error as NodeJS.ErrnoException).syscall ? new UsageError(say.cannotWrite(plain(file), reasonOf(error))) : error
}

type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** Writes a file whole, or says why not. A device or a pipe (/dev/stdout) is written to and not replaced. */
export async function save(file: string, content: Content, context: CliContext): Promise<void> {
  try {
    const there = await stat(file).catch(() => null)
    if (there && !there.isFile() && !there.isDirectory()) await writeFile(file, content)
    else await replace(file, content)
  } catch (error) {
    throw cannotWrite(error, file, context)
  }
}

async function replace(file: string, content: Content): Promise<void> {
  const out = await OutputFile.create(path.dirname(file), path.basename(file))
  try {
    await out.write(content)
    await out.close()
  } catch (error) {
    await out.discard()
    throw error
  }
}

export class OutputFile {
  readonly path: string
  private readonly handle: FileHandle

  private constructor(file: string, handle: FileHandle) {
    this.path = file
    this.handle = handle
  }

  /** Opens `<folder>/<name>` for writing; throws the system's error. */
  static async create(folder: string, name: string): Promise<OutputFile> {
    await makeFolder(path.resolve(folder))
    const file = path.join(folder, name)
    return new OutputFile(file, await open(`${file}.part`, 'w'))
  }

  async write(piece: Content): Promise<void> {
    await this.handle.writeFile(piece)
  }

  async close(): Promise<void> {
    await this.handle.close()
    await rename(`${this.path}.part`, this.path)
  }

  /** Gives the file up: what stands at its place stays as it was. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => {})
    await rm(`${this.path}.part`, { force: true })
  }
}

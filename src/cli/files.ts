/** Output files. Each is written beside its place and moved there when it is whole: a run that breaks off leaves the last one's outputs. */
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** A folder with those above it. (Node's own `recursive` never ends where the system refuses a folder as not found, as /proc does.) */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path.dirname(folder) !== folder) {
      await makeFolder(path.dirname(folder))
      await mkdir(folder)
    } else if (code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
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

  async write(piece: string | Uint8Array): Promise<void> {
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

/** Output files. Each is written beside its place and moved there when it is whole: a run that breaks off leaves the last one's outputs. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '../light.ts'

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

/** The outputs of one run in one folder: each exporter with its file, and run.json. */
import path from 'node:path'
import type { Exporter, ExporterRow, Language, OutputPart, RunItem, RunSummary } from '../index.ts'
import { OutputFile } from './files.ts'
import { stateOf } from './state.ts'

export const RUN_FILE = 'run.json'

interface Sink {
  row: ExporterRow
  exporter: Exporter
  /** null for an output that is a folder: its files are written when all is known */
  file: OutputFile | null
}

/** Writes the files of an output that is a folder. */
export async function writeParts(folder: string, parts: readonly OutputPart[]): Promise<void> {
  for (const { name, content } of parts) {
    const file = await OutputFile.create(folder, name)
    await file.write(content)
    await file.close()
  }
}

/** Throws the system's errors; the caller words them. */
export class Outputs {
  readonly folder: string
  private readonly sinks: Sink[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  async open(rows: readonly ExporterRow[], lang: Language): Promise<void> {
    for (const row of rows) {
      const file = row.folder ? null : await OutputFile.create(this.folder, row.fileName)
      this.sinks.push({ row, exporter: row.create({ lang, at: new Date().toISOString() }), file })
    }
  }

  async add(item: RunItem): Promise<void> {
    for (const { file, exporter } of this.sinks) {
      const piece = item.kind === 'record' ? exporter.add(item.record) : undefined
      if (item.kind === 'unread') exporter.unread({ uri: item.uri, message: item.failure.message })
      if (piece !== undefined) await file?.write(piece)
    }
  }

  /** `key`: hash of all that the outputs hang on, where another run would write the same */
  async finish(summary: RunSummary, key?: string): Promise<void> {
    const folders: [string, OutputPart[]][] = []
    for (const { row, file, exporter } of this.sinks) {
      const tail = await exporter.finish()
      if (Array.isArray(tail)) folders.push([path.join(this.folder, row.fileName), tail])
      else if (tail !== undefined) await file?.write(tail)
    }
    // All are whole before the first takes its place.
    for (const { file } of this.sinks) await file?.close()
    for (const [folder, parts] of folders) await writeParts(folder, parts)
    const files = this.sinks.flatMap(({ file }) => (file ? [file.path] : []))
    // what lies in folders of its own is not looked at: such outputs are always made anew
    const state = key !== undefined && !folders.length ? await stateOf(files, key) : undefined
    const log = await OutputFile.create(this.folder, RUN_FILE)
    await log.write(`${JSON.stringify({ ...summary, ...(state && { state }) }, null, 2)}\n`)
    await log.close()
  }

  async discard(): Promise<void> {
    for (const { file } of this.sinks) await file?.discard()
  }

  /** Path and description of each output but run.json. */
  list(lang: Language): { file: string; what: string }[] {
    return this.sinks.map(({ row }) => ({ file: path.join(this.folder, row.fileName), what: row.label[lang] }))
  }

  get runFile(): string {
    return path.join(this.folder, RUN_FILE)
  }
}

/** The outputs of one run in one folder: each exporter with its file, and run.json. */
import path from 'node:path'
import type { Exporter, ExporterRow, Language, RunItem, RunSummary } from '../index.ts'
import { OutputFile } from './files.ts'

export const RUN_FILE = 'run.json'

interface Sink {
  row: ExporterRow
  exporter: Exporter
  file: OutputFile
}

/** Throws the system's errors; the caller words them. */
export class Outputs {
  private readonly folder: string
  private readonly sinks: Sink[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  async open(rows: readonly ExporterRow[], lang: Language): Promise<void> {
    for (const row of rows) {
      this.sinks.push({ row, exporter: row.create({ lang }), file: await OutputFile.create(this.folder, row.fileName) })
    }
  }

  async add(item: RunItem): Promise<void> {
    for (const { file, exporter } of this.sinks) {
      const piece = item.kind === 'record' ? exporter.add(item.record) : undefined
      if (item.kind === 'unread') exporter.unread({ uri: item.uri, message: item.failure.message })
      if (piece !== undefined) await file.write(piece)
    }
  }

  async finish(summary: RunSummary): Promise<void> {
    for (const { file, exporter } of this.sinks) {
      const tail = await exporter.finish()
      if (tail !== undefined) await file.write(tail)
    }
    // All are whole before the first takes its place.
    for (const { file } of this.sinks) await file.close()
    const log = await OutputFile.create(this.folder, RUN_FILE)
    await log.write(`${JSON.stringify(summary, null, 2)}\n`)
    await log.close()
  }

  async discard(): Promise<void> {
    for (const { file } of this.sinks) await file.discard()
  }

  /** Path and description of each output but run.json. */
  list(lang: Language): { file: string; what: string }[] {
    return this.sinks.map(({ file, row }) => ({ file: file.path, what: row.label[lang] }))
  }

  get runFile(): string {
    return path.join(this.folder, RUN_FILE)
  }
}

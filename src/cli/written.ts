/** Records that are there already, written in the form of an exporter: to a file, or to a folder under the exporter's own names. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CampaignRecord, ExportContext, ExporterRow, UnreadFile } from '../index.ts'
import { OutputFile } from './files.ts'
import { RUN_FILE, writeParts } from './outputs.ts'

/** Files of the last run in a folder that no record could be made of; none where its log cannot be read. */
export async function unreadIn(folder: string): Promise<UnreadFile[]> {
  try {
    const { files } = JSON.parse(await readFile(path.join(folder, RUN_FILE), 'utf8')) as {
      files: { path: string; status: string; message: string | null; messageEn: string | null }[]
    }
    return files
      .filter(f => f.status === 'unread' && f.message)
      .map(f => ({ uri: String(f.path), message: { vi: String(f.message), en: String(f.messageEn) } }))
  } catch {
    return []
  }
}

export interface Written {
  row: ExporterRow
  records: readonly CampaignRecord[]
  unread: readonly UnreadFile[]
  context: ExportContext
}

/** True where a folder's one file is asked for: "-o lich.ics". */
export const isMain = (row: ExporterRow, target: string): boolean =>
  row.main !== undefined && path.extname(target).toLowerCase() === path.extname(row.main)

/** Writes one output at `target` (a file, or the folder of an output that is one). Throws the system's errors. */
export async function writeOutput({ row, records, unread, context }: Written, target: string): Promise<void> {
  const exporter = row.create(context)
  if (row.folder) {
    for (const record of records) exporter.add(record)
    for (const file of unread) exporter.unread(file)
    const parts = await exporter.finish()
    if (!Array.isArray(parts)) return
    if (!isMain(row, target)) return writeParts(target, parts)
    const main = parts.find(p => p.name === row.main)!
    return writeParts(path.dirname(target), [{ ...main, name: path.basename(target) }])
  }
  const file = await OutputFile.create(path.dirname(target), path.basename(target))
  try {
    for (const record of records) {
      const piece = exporter.add(record)
      if (piece !== undefined) await file.write(piece)
    }
    for (const one of unread) exporter.unread(one)
    const tail = await exporter.finish()
    if (tail !== undefined && !Array.isArray(tail)) await file.write(tail)
    await file.close()
  } catch (error) {
    await file.discard()
    throw error
  }
}

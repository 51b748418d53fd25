/** Runs an exporter over records, as the command line does. */
import type { CampaignRecord } from '../../schemas/record.ts'
import { exporters } from '../../src/export/index.ts'
import type { ExportContext, OutputPart, UnreadFile } from '../../src/export/types.ts'

interface Options extends Partial<ExportContext> {
  unread?: UnreadFile[]
}

async function finished(name: string, records: readonly CampaignRecord[], { unread = [], ...context }: Options) {
  const exporter = exporters.find(e => e.name === name)!.create({ lang: 'vi', ...context })
  const pieces = records.map(r => exporter.add(r) ?? '')
  for (const file of unread) exporter.unread(file)
  return { pieces, tail: await exporter.finish() }
}

/** The bytes of an output that is one file. */
export async function run(name: string, records: readonly CampaignRecord[], options: Options = {}): Promise<Buffer> {
  const { pieces, tail } = await finished(name, records, options)
  if (Array.isArray(tail)) throw new Error(`${name} is a folder`)
  return Buffer.concat([...pieces, tail ?? ''].map(p => Buffer.from(p as string)))
}

/** The files of an output that is a folder. */
export async function runFolder(name: string, records: readonly CampaignRecord[], options: Options = {}): Promise<Map<string, string>> {
  const { tail } = await finished(name, records, options)
  if (!Array.isArray(tail)) throw new Error(`${name} is no folder`)
  return new Map(tail.map(({ name: file, content }: OutputPart) => [file, Buffer.from(content as string).toString()]))
}

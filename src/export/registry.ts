/** One row an output. A new output is a file of this folder and a row here. */
import { csv } from './csv.ts'
import { jsonl } from './jsonl.ts'
import type { ExporterRow } from './types.ts'
import { xlsx } from './xlsx.ts'

export const exporters: readonly ExporterRow[] = [jsonl, xlsx, csv]

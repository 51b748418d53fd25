/** `thidua export`: records that were made before, in another form; corrections beside them are used. */
import path from 'node:path'
import { type Command, Option } from 'commander'
import { type ExporterRow, exporters } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { recordsIn, reviewLines } from '../corrections.ts'
import { cannotWrite } from '../files.ts'
import { plain } from '../output.ts'
import { unreadIn, writeOutput } from '../written.ts'

const WORDS = {
  vi: {
    about: 'Xuất bản ghi đã có ra bảng tính, dữ liệu, lịch hoặc báo cáo',
    records: 'thư mục kết quả của extract, hoặc tệp .jsonl có bản ghi',
    to: 'dạng kết quả',
    out: 'tệp hoặc thư mục ghi kết quả (mặc định: cạnh bản ghi)',
    office: 'tên cơ quan ghi ở đầu biểu tổng hợp (xlsx)',
    place: 'địa danh ghi ở cuối biểu tổng hợp (xlsx)',
    done: (n: number, target: string, what: string) => `Đã xuất ${n} văn bản: ${target} – ${what}`,
    exit: 'Mã thoát:\n  0  đã xuất\n  2  không đọc được bản ghi hoặc không ghi được kết quả',
  },
  en: {
    about: 'Write records that were made before as workbook, data, calendar or report',
    records: 'the folder of outputs of extract, or a .jsonl file of records',
    to: 'form of the output',
    out: 'file or folder to write to (default: beside the records)',
    office: 'name of the office at the head of the filing sheet (xlsx)',
    place: 'place at the foot of the filing sheet (xlsx)',
    done: (n: number, target: string, what: string) => `${n} documents written: ${target} – ${what}`,
    exit: 'Exit codes:\n  0  written\n  2  the records could not be read or the output not be written',
  },
} as const

interface Options {
  to: string
  out?: string
  office?: string
  place?: string
}

const nameOf = (row: ExporterRow): string => row.to ?? row.name

/** "-o out.xlsx" is the file, "-o out" a folder in which the output has its own name; an output that is a folder is the folder. */
function targetOf(row: ExporterRow, records: string, out: string | undefined): string {
  if (out === undefined) return path.join(path.dirname(records), row.fileName)
  if (row.folder) return out
  return path.extname(out).toLowerCase() === path.extname(row.fileName) ? out : path.join(out, row.fileName)
}

export function addExport(program: Command, context: CliContext): void {
  const { lang } = context
  const words = WORDS[lang]
  program
    .command('export')
    .description(words.about)
    .argument('<records>', words.records)
    .addOption(new Option('--to <form>', words.to).choices(exporters.map(nameOf)).makeOptionMandatory())
    .option('-o, --out <path>', words.out)
    .option('--office <name>', words.office)
    .option('--place <name>', words.place)
    .addHelpText('after', `\n${words.exit}`)
    .action(async (place: string, { to, out, office, place: from }: Options) => {
      const row = exporters.find(e => nameOf(e) === to)!
      const loaded = await recordsIn(place, context)
      const target = targetOf(row, loaded.file, out)
      const unread = await unreadIn(path.dirname(loaded.file))
      const how = { lang, at: new Date().toISOString(), ...(office && { office }), ...(from && { place: from }) }
      try {
        await writeOutput({ row, records: loaded.records, unread, context: how }, target)
      } catch (error) {
        throw cannotWrite(error, target, context)
      }
      await context.print([words.done(loaded.records.length, plain(target), row.label[lang]), ...reviewLines(loaded, context)].join('\n'))
    })
}

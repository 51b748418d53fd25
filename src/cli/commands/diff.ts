/** `thidua diff`: two versions of a document, facts first, then text. */
import { type Command, Option } from 'commander'
import { CampaignRecord, discover, extractRecord, loadDiff, openDocument } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { bytesOf, save } from '../files.ts'
import { plain } from '../output.ts'

const WORDS = {
  vi: {
    about: 'So hai bản của một văn bản: dữ kiện trước, câu chữ sau',
    a: 'bản thứ nhất: văn bản, tệp .json hoặc .jsonl có bản ghi; "tệp.jsonl#mã" chọn một trong nhiều bản ghi',
    b: 'bản thứ hai, như trên',
    format: 'dạng kết quả',
    out: 'ghi kết quả vào tệp',
    exit: 'Mã thoát:\n  0  hai bản không khác nhau về dữ kiện và câu chữ\n  1  có khác nhau\n  2  không đọc được một trong hai, hoặc dùng sai lệnh',
    which: (file: string, n: number) => `${file} có ${n} bản ghi, cần chỉ rõ: ${file}#<mã bản ghi hoặc tên tệp>`,
    noSuch: (file: string, id: string) => `${file} không có bản ghi "${id}"`,
  },
  en: {
    about: 'Compare two versions of a document: facts first, then words',
    a: 'first version: a document, or a .json or .jsonl file of records; "file.jsonl#id" picks one of several',
    b: 'second version, likewise',
    format: 'form of the result',
    out: 'write the result to a file',
    exit: 'Exit codes:\n  0  the two differ neither in facts nor in words\n  1  they differ\n  2  one of them could not be read, or wrong usage',
    which: (file: string, n: number) => `${file} holds ${n} records, say which: ${file}#<record id or file name>`,
    noSuch: (file: string, id: string) => `${file} holds no record "${id}"`,
  },
} as const

interface Options {
  format: 'text' | 'json' | 'html'
  out?: string
}

/** Records of a .json (one, or a list) or .jsonl file. */
async function recordsOf(file: string, context: CliContext): Promise<CampaignRecord[]> {
  const text = (await bytesOf(file, context)).toString('utf8')
  const pieces = file.endsWith('.json') ? [text] : text.split('\n')
  return pieces.flatMap((piece, i) => {
    if (!piece.trim()) return []
    try {
      return [JSON.parse(piece)].flat().map(value => CampaignRecord.parse(value))
    } catch {
      throw new UsageError(context.say.notJsonLine(plain(file), i + 1))
    }
  })
}

async function recordOf(given: string, context: CliContext): Promise<CampaignRecord> {
  const words = WORDS[context.lang]
  const named = /^(?<file>.+\.jsonl?)(?:#(?<id>.+))?$/u.exec(given)?.groups
  if (named?.file) {
    const all = await recordsOf(named.file, context)
    const { id } = named
    const found = id === undefined ? all : all.filter(r => r.id.startsWith(id) || r.source.fileName === id)
    if (found.length === 1) return found[0]!
    throw new UsageError(
      id !== undefined && !found.length ? words.noSuch(plain(named.file), plain(id)) : words.which(plain(named.file), found.length),
    )
  }
  const { files, problems } = await discover([given])
  if (files.length !== 1) throw new UsageError(problems.map(p => context.say[p.reason](plain(p.uri)))[0] ?? context.say.oneFile())
  const { source, document, failure } = await openDocument(files[0]!.uri)
  if (!document) throw new UsageError(`${plain(given)}: ${failure.message[context.lang]}`)
  return extractRecord(document, source)
}

export function addDiff(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  program
    .command('diff')
    .description(words.about)
    .argument('<a>', words.a)
    .argument('<b>', words.b)
    .addOption(new Option('--format <format>', words.format).choices(['text', 'json', 'html']).default('text'))
    .option('-o, --out <file>', words.out)
    .addHelpText('after', `\n${words.exit}`)
    .action(async (a: string, b: string, { format, out }: Options) => {
      const { diffRecords, diffPage, diffText } = await loadDiff()
      const diff = diffRecords(await recordOf(a, context), await recordOf(b, context))
      const text = {
        text: () => diffText(diff, context.lang),
        json: () => JSON.stringify(diff, null, 2),
        html: () => diffPage(diff, context.lang),
      }[format]()
      context.code = diff.facts.length || diff.words.added || diff.words.removed ? 1 : 0
      if (out === undefined) await context.print(text)
      else await save(out, `${text}\n`, context)
    })
}

/** A set of records as a report for filing: the plans, their targets, deadlines and awards, and what a person must look at. */

import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, type Language, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { date, years } from '../describe.ts'
import { sourcedOf } from '../doubt.ts'
import { factWords } from '../fact-words.ts'
import { byIssuer } from '../order.ts'
import { cut, quotesOf } from '../sentence.ts'
import type { UnreadFile } from '../types.ts'
import { type Block, numbered, paragraph, table, text, toDocx } from './build.ts'

/** A cell of a table in Word holds a sentence, not a page. */
const MOST = 500

interface Context {
  records: readonly CampaignRecord[]
  unread: readonly UnreadFile[]
  lang: Language
  say(vi: string, en: string): string
}

const nameOf = (r: CampaignRecord): string => [r.issuer?.value.name ?? r.source.fileName, r.number?.value.raw].filter(Boolean).join(', ')

const documents = ({ records, lang, say }: Context): Block[] => [
  table(
    [say('STT', 'No.'), ...['issuer', 'number', 'issuedDate', 'title', 'years'].map(field => pathLabel(field, lang))],
    [7, 24, 15, 14, 30, 10],
    records.map((r, i) => [
      `${i + 1}`,
      r.issuer?.value.name ?? r.source.fileName,
      r.number?.value.raw ?? '',
      r.issuedDate ? date(r.issuedDate.value, lang) : '',
      r.title?.value ?? r.publication?.value.headline ?? '',
      r.years ? years(r.years.value) : '',
    ]),
  ),
]

type ListField = 'targets' | 'deadlines' | 'awardForms' | 'quotas'

/** Values of some fields, each with its sentence. */
function facts({ records, lang, say }: Context, fields: readonly ListField[]): Block[] {
  const rows = records.flatMap(r =>
    fields.flatMap(field =>
      (r[field] as Sourced<unknown>[]).map(s => [nameOf(r), factWords(field, s.value, lang), cut(quotesOf(r.text, s.evidence), MOST)]),
    ),
  )
  const head = [say('Văn bản', 'Document'), say('Nội dung', 'What'), say('Câu trong văn bản', 'Sentence')]
  return rows.length ? [table(head, [26, 34, 40], rows)] : []
}

function doubts({ records, unread, lang, say }: Context): Block[] {
  const rows = [
    ...unread.map(f => [f.uri, say('Không mở được', 'Not opened'), f.message[lang]]),
    ...records.flatMap(r => [
      ...sourcedOf(r)
        .filter(([, s]) => isDoubtful(s))
        .map(([field, s]) => [nameOf(r), pathLabel(field, lang), cut(factWords(field, s.value, lang), MOST)]),
      ...Object.entries(r.absences)
        .filter(([, why]) => why === 'blank' || why === 'unreadable' || why === 'not_read')
        .map(([path, why]) => [nameOf(r), pathLabel(path, lang), codeLabel('Absence', why, lang)]),
    ]),
  ]
  const head = [say('Văn bản', 'Document'), say('Trường', 'Field'), say('Giá trị, lý do', 'Value, reason')]
  return rows.length ? [table(head, [32, 28, 40], rows)] : []
}

export async function recordsDocx(
  given: readonly CampaignRecord[],
  unread: readonly UnreadFile[],
  lang: Language,
  at?: string,
): Promise<Uint8Array> {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const context: Context = { records: [...given].sort(byIssuer), unread, lang, say }
  const readers = [...new Set(given.map(r => `${r.extractor.name} ${r.extractor.version}`))].sort().join(', ')
  return toDocx({
    lang,
    at: at ?? null,
    title: say('BÁO CÁO', 'REPORT'),
    subject: say('Tổng hợp văn bản phát động phong trào thi đua', 'Documents of emulation campaigns'),
    blocks: [
      ...numbered([
        [say('DANH SÁCH VĂN BẢN', 'DOCUMENTS'), documents(context)],
        [say('CHỈ TIÊU', 'TARGETS'), facts(context, ['targets'])],
        [say('THỜI HẠN', 'DEADLINES'), facts(context, ['deadlines'])],
        [say('KHEN THƯỞNG', 'AWARDS'), facts(context, ['awardForms', 'quotas'])],
        [say('NỘI DUNG CẦN XEM LẠI', 'TO BE LOOKED AT'), doubts(context)],
      ]),
      paragraph('', { after: 4 }),
      text(say(`Nguồn: ${given.length} văn bản, đọc bằng ${readers}.`, `Source: ${given.length} documents, read by ${readers}.`)),
    ],
  })
}

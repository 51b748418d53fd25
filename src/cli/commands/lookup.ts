/** `thidua lookup`: what the reference knowledge says of a unit, law, index, award or body, and where that comes from. */
import { type Command, InvalidArgumentError } from 'commander'
import { lookUp, lookUpKinds } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { plain } from '../output.ts'

const WORDS = {
  vi: {
    about: 'Tra cứu đơn vị hành chính, văn bản pháp luật, chỉ số, hình thức khen thưởng, cơ quan',
    kind: 'loại: đơn vị (unit), văn bản (law), chỉ số (index), khen thưởng (award), cơ quan (body)',
    text: 'tên, số hiệu hoặc mã, ví dụ "huyện Châu Thành, tỉnh Tây Ninh", 98/2023/NĐ-CP, PAR_INDEX',
    at: 'tra cứu vào thời điểm này: 2024, 2024-06, 2024-06-30, 30/06/2024',
    exitCodes: 'Mã thoát:\n  0  có thông tin\n  1  không có thông tin\n  2  dùng sai lệnh',
    unknownKind: 'không tra cứu được loại',
    kinds: 'Các loại',
    none: 'Không có thông tin về',
  },
  en: {
    about: 'Look up an administrative unit, law, index, award or body',
    kind: 'what to look up: unit, law, index, award, body',
    text: 'name, number or code, such as "huyện Châu Thành, tỉnh Tây Ninh", 98/2023/NĐ-CP, PAR_INDEX',
    at: 'as of this date: 2024, 2024-06, 2024-06-30, 30/06/2024',
    exitCodes: 'Exit codes:\n  0  something is known\n  1  nothing is known\n  2  wrong usage',
    unknownKind: 'cannot look up',
    kinds: 'What can be looked up',
    none: 'Nothing is known about',
  },
} as const

const DATE = /^(?<y>(?:19|20)\d{2})(?:-(?<m>0[1-9]|1[0-2])(?:-(?<d>0[1-9]|[12]\d|3[01]))?)?$/u

/** "2024-6-3", "30/06/2024", "06/2024", "2024" → an ISO date of the same precision; a day that no month has is none. */
function isoDate(given: string): string {
  const parts = given.trim().split(/[-/.]/u)
  const iso = (parts[0]!.length === 4 ? parts : parts.reverse()).map(p => p.padStart(2, '0')).join('-')
  const m = DATE.exec(iso)
  const day = m?.groups?.d && new Date(`${iso}T00:00:00Z`)
  if (!m || (day && day.toISOString().slice(0, 10) !== iso)) throw new InvalidArgumentError('')
  return iso
}

export function addLookup(program: Command, context: CliContext): void {
  const say = WORDS[context.lang]
  program
    .command('lookup')
    .description(say.about)
    .argument('<kind>', say.kind)
    .argument('<text...>', say.text)
    .option('--at <date>', say.at, isoDate)
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async (given: string, words: string[], { at }: { at?: string }) => {
      const kind = lookUpKinds.find(k => k === given)
      if (!kind) throw new UsageError(`${say.unknownKind} "${plain(given)}"`, [`${say.kinds}: ${lookUpKinds.join(', ')}`])
      const text = words.join(' ')
      const lines = lookUp(kind, text, at ?? null, context.lang)
      if (lines.length) await context.print(lines.map(plain).join('\n'))
      else {
        await context.warn(`${say.none} "${plain(text)}".`)
        context.code = 1
      }
    })
}

/** A random plan: our own filler, planted facts, noise that is none, sections in random order under one of several numbering styles. */
import fc from 'fast-check'
import { foldKey } from '../../../src/text/fold.ts'
import { dayOf } from './dates.ts'
import { type Fact, issuerKey, type Kind, signatureKey } from './facts.ts'
import { target, targets as targetsInOne } from './goals.ts'
import type { Said } from './said.ts'
import { deadline, period, quota, reference } from './sentences.ts'
import {
  BODIES,
  CHORES,
  CONTENTS,
  CRITERIA,
  FUNDING,
  NAMES,
  NOISE,
  PAPERS,
  PARTICIPANTS,
  PLACES,
  PURPOSES,
  RECIPIENTS,
  REQUIREMENTS,
  SOLUTIONS,
  some,
  THEMES,
} from './words.ts'

/** A block of text before it is set: a heading of a depth, a list item or a paragraph. */
export type Piece = { as: 'heading'; depth: 0 | 1; text: string } | { as: 'item' | 'paragraph'; text: string }
export interface Section {
  pieces: Piece[]
  facts: Fact[]
}
export interface Plan {
  head: string[]
  title: string[]
  preamble: string[]
  sections: Section[]
  closing: string
  recipients: string[]
  signature: string[]
  facts: Fact[]
}

const heading = (text: string, depth: 0 | 1 = 0): Piece => ({ as: 'heading', depth, text })
const item = (text: string): Piece => ({ as: 'item', text })
const paragraph = (text: string): Piece => ({ as: 'paragraph', text })
const fact = (kind: Kind, key: string, printed: string): Fact => ({ kind, key, printed })

/** Items of a section: what is planted, with noise among them. Of a list field (`kind`) every item is a fact, the noise too. */
const items = (planted: readonly Said[], noise: readonly string[], kind?: Kind): fc.Arbitrary<Section> =>
  fc.tuple(some(noise, 0, 1), fc.boolean()).map(([extra, first]) => {
    const texts = planted.map(p => p.text)
    const all = first ? [...extra, ...texts] : [...texts, ...extra]
    return { pieces: all.map(item), facts: [...planted.flatMap(p => p.facts), ...(kind ? all.map(t => fact(kind, foldKey(t), t)) : [])] }
  })
const under = (head: Piece, ...parts: Section[]): Section => ({
  pieces: [head, ...parts.flatMap(p => p.pieces)],
  facts: parts.flatMap(p => p.facts),
})
const plain = (texts: readonly string[]): Said[] => texts.map(text => ({ text, facts: [] }))
/** A section that is a list of texts. */
const list = (head: Piece, kind: Kind, pool: readonly string[], noise: readonly string[] = []): fc.Arbitrary<Section> =>
  some(pool, 1, 4).chain(texts => items(plain(texts), noise, kind).map(s => under(head, s)))

/** No two planted facts of one section say the same of the same. */
const distinct = (one: fc.Arbitrary<Said>, min: number, max: number) =>
  fc.uniqueArray(one, {
    minLength: min,
    maxLength: max,
    selector: s => s.facts.map(f => f.key.replace(/ .*/u, '')).join() + s.text.slice(0, 30),
  })

function awardSection(last: number): fc.Arbitrary<Section> {
  return fc.tuple(distinct(quota, 1, 3), some(PAPERS, 0, 3)).chain(([quotas, papers]) =>
    items(quotas, NOISE.awards(last)).map(s =>
      under(heading('Khen thưởng'), under(heading('Hình thức, số lượng khen thưởng', 1), s), {
        pieces: papers.length ? [heading('Hồ sơ đề nghị khen thưởng', 1), ...papers.map(item)] : [],
        facts: [
          ...papers.map(t => fact('dossier', foldKey(t), t)),
          // one row a form, however often it is named; the noise names the Giấy khen only as what was given
          ...[...new Set(s.facts.map(f => f.key.split(' ')[0]!))].map(code => fact('awardForms', code, code)),
        ],
      }),
    ),
  )
}

/** Bodies with their duties: as a heading over items, or as the subject of the sentence. */
function dutySection(year: number): fc.Arbitrary<Section> {
  const one = fc
    .tuple(fc.constantFrom(...BODIES), distinct(deadline(year), 0, 2), some(CHORES, 0, 2))
    .map(([body, terms, chores]) => ({ body, said: [...terms, ...plain(chores)] }))
  return fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: b => b.body }).map(bodies =>
    under(
      heading('Tổ chức thực hiện'),
      ...bodies.map(({ body, said }) => {
        const facts = [fact('responsibilities', foldKey(body), body), ...said.flatMap(s => s.facts)]
        return said.length
          ? { pieces: [heading(body, 1), ...said.map(s => item(s.text))], facts }
          : { pieces: [heading(`${body}: hướng dẫn, giúp đỡ lẫn nhau trong khi làm.`, 1)], facts }
      }),
    ),
  )
}

function scheduleSection(year: number, issued: string): fc.Arbitrary<Section> {
  return fc
    .tuple(period(year, issued), fc.boolean())
    .map(([p, asItem]) =>
      under(heading('Thời gian thực hiện'), { pieces: [asItem ? item(p.text.replace(/\.$/u, '')) : paragraph(p.text)], facts: p.facts }),
    )
}

/** "MỤC ĐÍCH, YÊU CẦU" with its two parts. */
const joint = fc
  .tuple(list(heading('Mục đích', 1), 'purposes', PURPOSES), list(heading('Yêu cầu', 1), 'requirements', REQUIREMENTS))
  .map(parts => under(heading('Mục đích, yêu cầu'), ...parts))

function sectionsOf(year: number, issued: string): fc.Arbitrary<Section[]> {
  const last = year - 1
  const participants = some(PARTICIPANTS, 1, 3).map(chosen =>
    under(heading('Đối tượng thi đua'), {
      pieces: chosen.map(([t]) => item(t)),
      facts: chosen.map(([t, s]) => fact('participants', `${s}: ${foldKey(t)}`, t)),
    }),
  )
  const goals = distinct(fc.oneof({ weight: 3, arbitrary: target(year) }, { weight: 1, arbitrary: targetsInOne(year) }), 1, 4).chain(t =>
    items(t, []).map(s => under(heading('Mục tiêu, chỉ tiêu'), s)),
  )
  const contents = fc
    .tuple(some(CONTENTS, 1, 3), fc.array(reference(last, 'cites', 'Rà soát theo ', ' về công tác văn thư'), { maxLength: 1 }))
    .chain(([texts, cited]) =>
      items([...plain(texts), ...cited], NOISE.contents(last), 'contents').map(s => under(heading('Nội dung thi đua'), s)),
    )
  const funding = fc.constantFrom(...FUNDING).map(t => under(heading('Kinh phí'), { pieces: [paragraph(t)], facts: [] }))
  const sections = [
    fc.oneof(joint, list(heading('Mục đích'), 'purposes', PURPOSES)),
    participants,
    goals,
    contents,
    list(heading('Tiêu chí thi đua'), 'criteria', CRITERIA, NOISE.criteria(last)),
    list(heading('Giải pháp'), 'solutions', SOLUTIONS, NOISE.solutions(last)),
    scheduleSection(year, issued),
    awardSection(last),
    funding,
    dutySection(year),
  ]
  return fc
    .tuple(fc.tuple(...sections.map(s => fc.option(s, { nil: undefined, freq: 4 }))), contents)
    .map(([found, needed]) => (found.some(Boolean) ? found.filter(s => s !== undefined) : [needed]))
    .chain(found => fc.shuffledSubarray(found, { minLength: found.length }))
}

const SLOTS = (n: number): [string, string][] => [
  [`Số: ${n}/KH-UBND`, `${n}/KH-UBND`],
  [`Số ${n}/KH-UBND`, `${n}/KH-UBND`],
  [`Số:${n} /KH-UBND`, `${n}/KH-UBND`],
  [`Số: ${n}/ KH - UBND`, `${n}/KH-UBND`],
  [`Số: ${n}/KH–UBND`, `${n}/KH-UBND`],
  ['Số:        /KH-UBND', '/KH-UBND'],
  ['Số: ..... /KH-UBND', '/KH-UBND'],
]
const SIGNED: [string[], string, string | null][] = [
  [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Chủ tịch', 'TM'],
  [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Phó Chủ tịch', 'KT'],
  [['T/M ỦY BAN NHÂN DÂN', 'K/T CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Phó Chủ tịch', 'KT'],
  [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'Chánh Văn phòng', 'TL'],
]

export const plan: fc.Arbitrary<Plan> = fc.tuple(fc.constantFrom(...PLACES), fc.integer({ min: 2021, max: 2024 })).chain(([place, year]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 499 }), dayOf(year, 1, 3), fc.integer({ min: 0, max: 9 }))
    .chain(([n, day, blank]) => {
      const [, y, m, d] = /^(\d+)-(\d+)-(\d+)$/u.exec(day.date)!
      const isBlank = blank < 2
      const issued = isBlank ? `${y}-${m}` : day.date
      const dateline = isBlank
        ? `${place.unit}, ngày ${blank ? '.....' : '     '} tháng ${m} năm ${y}`
        : `${place.unit}, ngày ${d} tháng ${m} năm ${y}`
      return fc.record({
        slot: fc.constantFrom(...SLOTS(n)),
        dateline: fc.constant([dateline, issued] as const),
        stamp: fc.option(fc.constant(['Ký bởi: Ủy ban nhân dân huyện', `Thời gian ký: 28/12/${year} 08:30:12`]), {
          nil: [] as string[],
          freq: 4,
        }),
        bases: fc.uniqueArray(reference(year - 1, 'legal_basis', 'Căn cứ ', ';'), { maxLength: 2, selector: s => s.text.slice(0, 24) }),
        follows: fc.option(reference(year - 1, 'implements', 'Thực hiện ', ', Ủy ban nhân dân huyện ban hành kế hoạch như sau:'), {
          nil: undefined,
        }),
        results: some(NOISE.preamble(year - 1), 0, 1),
        sections: sectionsOf(year, issued),
        recipients: some(RECIPIENTS, 1, 4),
        signed: fc.constantFrom(...SIGNED),
        name: fc.constantFrom(...NAMES),
        capitals: fc.boolean(),
        theme: fc.option(fc.constantFrom(...THEMES), { nil: undefined }),
        place: fc.constant(place),
        year: fc.constant(year),
      })
    })
    .map(x => {
      const recipients = [...x.recipients, 'Lưu: VT, NV']
      const [lines, position, authority] = x.signed
      const title = `Phát động phong trào thi đua ${x.theme ? `“${x.theme}”` : 'làm việc vì dân'} năm ${x.year}`
      const preamble = [...x.bases, ...(x.follows ? [x.follows] : [])]
      return {
        head: [
          ...x.stamp,
          'ỦY BAN NHÂN DÂN',
          `HUYỆN ${x.place.unit.toUpperCase()}`,
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập - Tự do - Hạnh phúc',
          x.slot[0],
          x.dateline[0],
        ],
        title: ['KẾ HOẠCH', x.capitals ? title.toUpperCase() : title],
        preamble: [...x.bases.map(b => b.text), ...x.results, ...(x.follows ? [x.follows.text] : [])],
        sections: x.sections,
        closing: 'Trên đây là Kế hoạch của Ủy ban nhân dân huyện, đề nghị các đơn vị nghiêm túc làm theo./.',
        recipients,
        signature: [...lines, x.name],
        facts: [
          fact('number', x.slot[1], x.slot[0]),
          fact('issuedDate', x.dateline[1], x.dateline[0]),
          fact(
            'issuer',
            issuerKey({ name: `Ủy ban nhân dân huyện ${x.place.unit}`, level: 'district', unit: x.place }),
            `HUYỆN ${x.place.unit}`,
          ),
          ...(x.theme ? [fact('theme', foldKey(x.theme), title)] : []),
          fact('issuedPlace', foldKey(x.place.unit), x.dateline[0]),
          ...preamble.flatMap(p => p.facts),
          ...x.sections.flatMap(s => s.facts),
          ...recipients.map(r => fact('recipients', foldKey(r), r)),
          fact('signature', signatureKey({ name: x.name, position, authority }), lines.join(' / ')),
        ],
      }
    }),
)

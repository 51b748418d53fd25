/** One place, two spellings: "huyện Nguyễn Bình" beside "huyện Nguyên Bình". The gazetteer tells which is right. */
import { resolveUnit } from '../../knowledge/gazetteer/index.ts'
import { foldKey, stripAccents } from '../../text/fold.ts'
import type { Draft } from '../draft.ts'
import { formBasis } from '../legal.ts'
import type { Report, Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'

// "huyện Nguyên Bình", "TP. Cao Bằng": a kind of unit and a name in capitals
const KINDS = ['huyện', 'quận', 'thị xã', 'thị trấn', 'thành phố', 'tỉnh', 'phường', 'xã', 'đặc khu']
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?<type>${KINDS.flatMap(k => [k, k[0]!.toLocaleUpperCase('vi') + k.slice(1)]).join('|')}|TP\\.?)\\s+(?<name>\\p{Lu}[\\p{Ll}\\p{M}]*(?:[ -]\\p{Lu}[\\p{Ll}\\p{M}]*){0,3})`,
  'gu',
)
const TYPE: Record<string, string> = { tp: 'thành phố', 'tp.': 'thành phố' }

interface Named {
  type: string
  name: string
  at: Spot
}

/** Names behind a word for their kind. */
function* namesOf(draft: Draft): Generator<Named> {
  for (const line of draft.lines) {
    for (const m of line.text.matchAll(NAMED)) {
      const { type, name } = m.groups as { type: string; name: string }
      // in a line all in capitals nothing tells where a name ends
      if (line.caps) continue
      const start = line.start + m.index + m[0].length - name.length
      const key = foldKey(type)
      yield { type: TYPE[key] ?? key, name, at: { start, end: start + name.length } }
    }
  }
  // the place of issue stands without the word
  const place = draft.record.issuedPlace?.evidence[0]
  const unit = draft.record.issuer?.value.unit
  if (place && unit) yield { type: unit.type, name: place.quote.trim(), at: place }
}

interface Group {
  spellings: Map<string, Named[]>
}

function groups(draft: Draft): Group[] {
  const found = new Map<string, Group>()
  for (const named of namesOf(draft)) {
    const key = `${named.type}|${stripAccents(foldKey(named.name))}`
    const group = found.get(key) ?? { spellings: new Map() }
    const spelling = foldKey(named.name)
    group.spellings.set(spelling, [...(group.spellings.get(spelling) ?? []), named])
    found.set(key, group)
  }
  return [...found.values()].filter(g => g.spellings.size > 1)
}

/** The spelling that stands in the gazetteer, exactly. */
const isKnown = (draft: Draft, { type, name }: Named): boolean => {
  const { candidates, rule } = resolveUnit(`${type} ${name}`, draft.lawDay)
  return candidates.length > 0 && /^(?:exact|other-date)(?:\.|$)/u.test(rule) && candidates.some(c => foldKey(c.name) === foldKey(name))
}

function reportOf(draft: Draft, group: Group): Report | null {
  const spellings = [...group.spellings.values()]
  const known = spellings.filter(s => isKnown(draft, s[0]!))
  // two units that differ in a mark only: both are right
  if (known.length > 1) return null
  const right = known[0] ?? spellings.toSorted((a, b) => b.length - a.length)[0]!
  const wrong = spellings.filter(s => s !== right)
  const first = wrong[0]![0]!
  const counted = (s: Named[]) => `“${s[0]!.name}” (${s.length})`
  return {
    at: first.at,
    level: known.length ? 'error' : 'warning',
    say: label(
      `Tên địa phương viết không thống nhất: ${wrong.map(counted).join(', ')} và ${counted(right)}.`,
      `A place is spelt in two ways: ${wrong.map(counted).join(', ')} and ${counted(right)}.`,
    ),
    ...(known.length > 0 && { expected: label(`${right[0]!.type} ${right[0]!.name}`, `${right[0]!.type} ${right[0]!.name}`) }),
    related: [{ at: right[0]!.at, of: 'draft' }],
  }
}

export const localitySpelling: Rule = {
  id: 'locality-spelling',
  group: 'consistency',
  preset: 'nd30',
  level: 'error',
  title: label('Tên địa phương viết thống nhất', 'One spelling for a place'),
  about: label(
    'Tên đơn vị hành chính viết đúng và thống nhất trong cả văn bản; viết hai cách thường do gõ nhầm dấu hoặc sót từ văn bản mẫu.',
    'The name of a unit is spelt rightly and alike all through; two spellings come from typing or from another document.',
  ),
  basis: formBasis('date'),
  mend: label('Sửa tất cả về tên chính thức của đơn vị hành chính.', 'Use the unit’s official name all through.'),
  applies: draft => !draft.isScan,
  *check(draft) {
    for (const group of groups(draft)) {
      const report = reportOf(draft, group)
      if (report) yield report
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { closing: 'Trên đây là Kế hoạch của UBND xã Tam Kim, tỉnh Cao Bằng./.' } },
      {
        plan: {
          letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH KHÁNH HÒA',
          dateline: 'Khánh Hòa, ngày 15 tháng 01 năm 2026',
          title: 'Phát động phong trào thi đua trên địa bàn tỉnh Khánh Hoà năm 2026',
        },
        note: label('hai cách đặt dấu thanh', 'two ways to place the tone'),
      },
    ],
    invalid: [
      { plan: { closing: 'Trên đây là Kế hoạch của UBND xã Tam Kìm./.' } },
      { plan: { dateline: 'Tâm Kim, ngày 15 tháng 01 năm 2026' } },
      {
        plan: {
          basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh Cao Bằng về cải cách hành chính tỉnh Cao Băng năm 2026.',
        },
      },
    ],
  },
}

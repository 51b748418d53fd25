/**
 * Units that do not exist on the day of the draft: a huyện after 1 July 2025, a province that was merged, a commune not yet made
 * (Luật 72/2025/QH15; Nghị quyết 202/2025/QH15).
 */
import { findProvinceMentions, findUnitMentions, successorsOf, type Unit } from '../../knowledge/gazetteer/index.ts'
import { overlaps, rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { shown } from '../calendar.ts'
import type { Draft } from '../draft.ts'
import { isPast } from '../past.ts'
import type { Report, Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'

const TWO_TIERS = '2025-07-01'
// "UBND các huyện, thị xã, thành phố", "cấp huyện", "Huyện ủy", "Phòng Nội vụ huyện"
const DISTRICT_LEVEL =
  /(?<!\p{L})(?:(?:ubnd|ủy\s+ban\s+nhân\s+dân|chủ\s+tịch\s+ubnd|phòng\s+[\p{L}\s]{2,20}?)\s+(?:các\s+|cấp\s+)?(?:huyện|quận|thị\s+xã)|cấp\s+huyện|các\s+huyện|huyện\s+ủy|quận\s+ủy|thị\s+ủy|ubnd\s+(?:xã,\s+phường,\s+)?thị\s+trấn)(?!\p{L})/u

interface Mention extends Spot {
  candidates: readonly Unit[]
}

function mentions(draft: Draft): Mention[] {
  const units = findUnitMentions(draft.text, draft.lawDay)
  const provinces = findProvinceMentions(draft.text, draft.lawDay).filter(m => m.typed)
  return [...units, ...provinces.map(m => ({ start: m.start, end: m.end, candidates: [m.unit] }))].sort((a, b) => a.start - b.start)
}

function reportOf(draft: Draft, mention: Mention, unit: Unit): Report {
  const name = draft.slice(mention)
  if (unit.validFrom !== null && unit.validFrom > rangeOf(draft.lawDay)[1])
    return {
      at: mention,
      say: label(`${name} đến ${shown(unit.validFrom)} mới thành lập.`, `${name} exists only since ${shown(unit.validFrom)}.`),
    }
  // of several namesakes nothing tells which is meant, nor what became of it
  const next = mention.candidates.length > 1 ? [] : successorsOf(unit)
  const named = next.length && next.length <= 4 ? next.map(s => `${s.type} ${s.name}`).join(', ') : null
  return {
    at: mention,
    say: label(
      `${name} không còn từ ${shown(unit.validTo!)}${named ? `, nay là ${named}` : ''}.`,
      `${name} ended on ${shown(unit.validTo!)}${named ? `; today ${named}` : ''}.`,
    ),
    ...(named && { expected: label(named, named) }),
  }
}

/** Units by name, none of whose namesakes was in force. */
function* named(draft: Draft): Generator<Report> {
  const day = rangeOf(draft.lawDay)
  const seen = new Set<string>()
  for (const mention of mentions(draft)) {
    const { candidates } = mention
    if (!candidates.length || candidates.some(u => overlaps(u, day)) || draft.isCited(mention.start) || isPast(draft, mention)) continue
    const key = draft.slice(mention)
    if (seen.has(key)) continue
    seen.add(key)
    // of several that are all over the last one; one that is not over is yet to come
    const ended = candidates.filter(u => u.validTo !== null && u.validTo <= day[1])
    yield reportOf(draft, mention, ended.toSorted((a, b) => b.validTo!.localeCompare(a.validTo!))[0] ?? candidates[0]!)
  }
}

/** The level itself, after it was done away with. */
function* level(draft: Draft): Generator<Report> {
  if (!draft.lawDay || rangeOf(draft.date ?? draft.lawDay)[0] < TWO_TIERS) return
  for (const { at, line } of draft.find(DISTRICT_LEVEL)) {
    if (draft.isCited(at.start) || isPast(draft, at) || /(?<!\p{L})thị\s+xã\s+\p{Lu}/u.test(line.text)) continue
    const name = draft.slice(at)
    yield {
      at,
      say: label(`“${name}”: từ 01/7/2025 không còn cấp huyện.`, `“${name}”: there is no district level since 1 July 2025.`),
      expected: label('Ủy ban nhân dân các xã, phường, đặc khu', 'people’s committees of communes, wards and special zones'),
    }
    // one finding says it for the whole plan
    return
  }
}

export const unitEnded: Rule = {
  id: 'unit-ended',
  group: 'law',
  preset: 'campaign',
  level: 'error',
  title: label('Đơn vị hành chính không còn', 'Units that do not exist'),
  about: label(
    'Từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã; đơn vị đã sáp nhập thì dùng tên mới.',
    'Since 1 July 2025 there are provinces and communes only; merged units bear their new names.',
  ),
  basis: () =>
    label(
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết số 202/2025/QH15',
      'Law 72/2025/QH15 on local government; Resolution 202/2025/QH15',
    ),
  mend: label(
    'Thay bằng đơn vị hiện có; nhắc đơn vị cũ thì ghi “(cũ)” hoặc “trước đây”.',
    'Name the unit that exists; where the old one is meant, write “(cũ)” or “trước đây”.',
  ),
  applies: draft => draft.lawDay !== null,
  *check(draft) {
    yield* named(draft)
    yield* level(draft)
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          measures: 'VI. BIỆN PHÁP\n\n1. Bàn giao hồ sơ của UBND huyện Nguyên Bình (cũ), giữ nền nếp phong trào trước đây ở cấp huyện.',
        },
      },
      {
        plan: {
          letterhead: 'ỦY BAN NHÂN DÂN\n\nHUYỆN NGUYÊN BÌNH',
          dateline: 'Nguyên Bình, ngày 15 tháng 01 năm 2024',
          title: 'Phát động phong trào thi đua trên địa bàn huyện Nguyên Bình năm 2024',
          participants: 'III. ĐỐI TƯỢNG\n\n- UBND các xã, thị trấn thuộc huyện.',
          closing: 'Trên đây là Kế hoạch của UBND huyện Nguyên Bình./.',
        },
      },
    ],
    invalid: [
      { plan: { closing: 'Trên đây là Kế hoạch của UBND xã, báo cáo UBND huyện Nguyên Bình./.' } },
      { plan: { participants: 'III. ĐỐI TƯỢNG\n\n- UBND các huyện, thị xã, thành phố; UBND các xã, phường.' } },
      { plan: { measures: 'VI. BIỆN PHÁP\n\n1. Phối hợp với các xã giáp ranh của tỉnh Bắc Kạn.' } },
    ],
  },
}

/**
 * Classes of bodies that a text addresses: "UBND các xã, phường", "các sở, ban, ngành", "Thủ trưởng các cơ quan, đơn vị thuộc UBND huyện".
 * Reads: a printed phrase, data/body-classes.json. Writes: the code of the class (see body-class-codes.ts).
 */
import data from '../../data/body-classes.json' with { type: 'json' }
import { foldInPlace } from '../text/fold.ts'
import { type Area, areas, type ClassLevel, type Group, groups, type Organ, organs } from './body-class-codes.ts'
import { findUnits } from './gazetteer/index.ts'
import { type Lexicon, lexicon, spaced } from './phrase.ts'

export { classCodes, classLabel } from './body-class-codes.ts'
export { membersOf } from './body-members.ts'

type Core = { organ: Organ; heads: boolean } | { group: Group }
interface Lexica {
  core: Lexicon<Core>
  area: Lexicon<Area>
  heads: Lexicon<true>
}
let made: Lexica | undefined

function lexica(): Lexica {
  made ??= {
    core: lexicon<Core>(
      [
        ...organs.map(organ => ({ value: { organ, heads: false }, phrases: organ.phrases })),
        ...organs.flatMap(organ => (organ.head ? [{ value: { organ, heads: true }, phrases: organ.head.phrases }] : [])),
        ...groups.map(group => ({ value: { group }, phrases: group.phrases })),
      ],
      'keep',
      data.macros,
    ),
    area: lexicon(
      areas.map(area => ({ value: area, phrases: area.phrases })),
      'keep',
      data.macros,
    ),
    heads: lexicon([{ value: true as const, phrases: [...new Set(groups.flatMap(g => g.heads ?? []))] }], 'keep', data.macros),
  }
  return made
}

const SPACE = /[ ]*/uy
const EVERY = /(?:tất cả |toàn bộ )?(?:các|những) +/uy
/** What may stand behind a class without changing it: "có liên quan", "trực thuộc", "trên địa bàn tỉnh", "thuộc UBND huyện", "tỉnh Tây Ninh". */
const TAIL =
  /(?: +(?:(?:có +)?liên quan|khác|nêu trên|trực thuộc|chuyên môn))*(?: +(?:trực thuộc|thuộc|của|(?:đóng )?trên địa bàn(?: +toàn)?|trên toàn|trong(?: +toàn)?|tại|ở|cấp|toàn|quản lý))*(?: +(?:thuộc +)?(?:ủy ban nhân dân|ubnd))?(?: +(?<unit>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{L}\p{M}]))?/uy
/** A tail that needs no unit behind it. */
const BARE_TAIL = /(?:liên quan|khác|nêu trên|trực thuộc|chuyên môn|trên địa bàn|ủy ban nhân dân|ubnd)$/u
const NAME = /(?: +[\p{L}\p{M}\p{N}'’-]+){1,5}/uy
const RELATED = /(?: +(?:có +)?liên quan)?/uy

const behind = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

const LEVEL_OF: Readonly<Record<string, ClassLevel>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'thị trấn': 'commune',
  xã: 'commune',
  phường: 'commune',
  'đặc khu': 'commune',
}

/** End of the tail that begins at `at`, and the level that it names. `text` is as printed, `f` its folded form of the same length. */
function tailAt(text: string, f: string, at: number): { end: number; level: ClassLevel | null } {
  TAIL.lastIndex = at
  const m = TAIL.exec(f)
  const unit = m?.groups?.unit?.replace('tp.', 'tp')
  let end = at + (m?.[0].length ?? 0)
  if (!unit) return { end: /\S/u.test(m?.[0] ?? '') && !BARE_TAIL.test(m![0]) ? at : end, level: null }
  const to = behind(NAME, f, end)
  // words with a capital are the unit's name
  const name = /^(?: +\p{Lu}[\p{L}\p{M}'’]*(?: +-)?| +\d+)+/u.exec(text.slice(end, to))?.[0] ?? ''
  end = behind(RELATED, f, end + name.length)
  if (LEVEL_OF[unit]) return { end, level: LEVEL_OF[unit] }
  const central = name && findUnits(name.trim(), null, { level: 'province', type: 'thành phố' }).length > 0
  return { end, level: central ? 'province' : name ? 'district' : null }
}

export interface ClassAt {
  code: string
  end: number
}

const codeOf = (id: string, level: string | null, heads: boolean): string => `${id}${level ? `.${level}` : ''}${heads ? '#heads' : ''}`

/** An optional "," or "và" of a phrase may have been taken though nothing of it follows. */
const DANGLING = /(?: *[,/-]| +và)+ *$/u

function groupAt(text: string, f: string, group: Group, from: number, matched: number, heads: boolean): ClassAt {
  const end = from + f.slice(from, matched).replace(DANGLING, '').length
  const tail = tailAt(text, f, end)
  const lower = tail.level && tail.level !== 'province' ? groups.find(g => g.id === group.lower) : undefined
  const meant = lower ?? group
  return { code: codeOf(meant.id, meant.onLevels ? tail.level : null, heads), end: tail.end }
}

function organAt(text: string, f: string, organ: Organ, end: number, heads: boolean, every: boolean): ClassAt | null {
  const at = behind(SPACE, f, end)
  // "các Đài Truyền thanh xã": the word of number stands before the organ
  const shown = every ? `${f.slice(0, at)}các ${f.slice(at)}` : f
  const found = lexica().area.longestAt(shown, at) ?? (every ? lexica().area.longestAt(f, at) : null)
  if (!found) return null
  const area = found.value
  if (area.level !== 'all' && area.level !== 'below' && !organ.levels.includes(area.level)) return null
  const stop = every && shown.slice(at, at + 4) === 'các ' && lexica().area.longestAt(f, at)?.end !== found.end ? found.end - 4 : found.end
  // "các xã, thị trấn Vĩnh Lộc" is a class, its one town named; "các xã Công Hải, Lợi Hải" are named bodies
  const name = /^ +\p{Lu}[\p{L}\p{M}'’]*(?: +\p{Lu}[\p{L}\p{M}'’]*)*/u.exec(text.slice(stop))?.[0] ?? ''
  if (name && area.type) return null
  return { code: codeOf(organ.id, area.id, heads), end: tailAt(text, f, stop + name.length).end }
}

/** The class whose words begin at `at`; `f` is `spaced(foldInPlace(text))` of NFC text. */
export function classAt(text: string, f: string, at: number): ClassAt | null {
  const { core, heads } = lexica()
  const whole = core.longestAt(f, at)
  const everyEnd = behind(EVERY, f, at)
  const inner = everyEnd > at ? core.longestAt(f, everyEnd) : null
  const found: ClassAt[] = []
  if (whole) {
    const made =
      'group' in whole.value
        ? groupAt(text, f, whole.value.group, at, whole.end, false)
        : organAt(text, f, whole.value.organ, whole.end, whole.value.heads, false)
    if (made) found.push(made)
  }
  if (inner && 'organ' in inner.value) {
    const made = organAt(text, f, inner.value.organ, inner.end, inner.value.heads, true)
    if (made) found.push(made)
  }
  const area = lexica().area.longestAt(f, at)
  if (area) found.push({ code: codeOf('localities', area.value.id, false), end: tailAt(text, f, area.end).end })
  const head = heads.longestAt(f, at)
  const led = head && core.longestAt(f, behind(SPACE, f, head.end))
  if (led && 'group' in led.value && led.value.group.heads) found.push(groupAt(text, f, led.value.group, head!.end, led.end, true))
  return found.sort((a, b) => b.end - a.end)[0] ?? null
}

const LEAD = /^[\s*+•-]*/u
const END = /^(?:\s*\([^()]*\))?[\s,;:.]*$/u

/**
 * Class of bodies that a printed phrase is, as a whole ("Ủy ban nhân dân các huyện, thị xã, thành phố"); null for a named body, for several
 * classes in one phrase (see `divideAddressees`), and for anything else.
 */
export function classOf(printed: string): { code: string } | null {
  const text = printed.normalize('NFC')
  const f = spaced(foldInPlace(text))
  const found = classAt(text, f, LEAD.exec(f)![0].length)
  return found && END.test(f.slice(found.end)) ? { code: found.code } : null
}

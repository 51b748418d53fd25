/**
 * Codes of classes of bodies: what they are made of, and their words.
 * Reads: data/body-classes.json. Writes: parts and labels of codes.
 *   <organ>.<area> (people-committees.commune) · <group> or <group>.<level> (agencies.district) · "#heads": their heads
 */
import data from '../../data/body-classes.json' with { type: 'json' }

export type Language = 'vi' | 'en'
export type ClassLevel = 'province' | 'district' | 'commune'
/** Of ministries. */
export type GroupLevel = ClassLevel | 'central'

export interface Area {
  id: string
  vi: string
  en: string
  /** all: of every level; below: the units next below */
  level: ClassLevel | 'all' | 'below'
  /** the one kind of unit that is meant */
  type?: string
  phrases: string[]
}
export interface Organ {
  id: string
  vi: string
  en: string
  /** canonical name before a unit; null where it has none */
  name: string | null
  levels: string[]
  phrases: string[]
  head?: { name: string; phrases: string[] }
}
export interface Group {
  id: string
  vi: string
  en: string
  /** exists on several levels, which the phrase may name */
  onLevels?: boolean
  /** the level it has by itself */
  level?: string
  /** the group that the same words mean where a district or commune is named behind */
  lower?: string
  members?: { kinds?: string[]; names?: string[]; organs?: string[] }
  phrases: string[]
  heads?: string[]
}
export const areas = data.areas as readonly Area[]
export const organs = data.organs as readonly Organ[]
export const groups = data.groups as readonly Group[]

/** The parts of a code; undefined for a code that is none. */
export function partsOf(code: string): { organ?: Organ; group?: Group; area?: Area; level: GroupLevel | null; heads: boolean } | undefined {
  const heads = code.endsWith('#heads')
  const [id, rest = null] = code.replace(/#heads$/u, '').split('.')
  const organ = organs.find(o => o.id === id)
  const area = areas.find(a => a.id === rest)
  if (organ) return area ? { organ, area, level: null, heads } : undefined
  const group = groups.find(g => g.id === id)
  if (!group || (rest && !(rest in data.levels))) return undefined
  return { group, level: (rest ?? group.level ?? null) as GroupLevel | null, heads }
}

/** Words for a code: "Ủy ban nhân dân các xã, phường, thị trấn, đặc khu"; the code itself where it is unknown. */
export function classLabel(code: string, lang: Language): string {
  const parts = partsOf(code)
  if (!parts) return code
  const { organ, group, area, heads } = parts
  const level = code.includes('.') && group ? data.levels[parts.level as ClassLevel] : undefined
  const bare = organ ? `${organ[lang]} ${lang === 'en' ? 'of ' : ''}${area![lang]}` : `${group![lang]}${level ? ` ${level[lang]}` : ''}`
  if (!heads) return bare
  return lang === 'en' ? `Heads of: ${bare}` : `Người đứng đầu: ${bare}`
}

/** Every code that can be given, for documentation and checks. */
export const classCodes: readonly string[] = [
  ...organs.flatMap(o =>
    areas
      .filter(a => a.level === 'all' || a.level === 'below' || o.levels.includes(a.level))
      .map(a => ({ code: `${o.id}.${a.id}`, heads: o.head })),
  ),
  ...groups.flatMap(g =>
    ['', ...(g.onLevels ? Object.keys(data.levels).map(l => `.${l}`) : [])].map(l => ({ code: `${g.id}${l}`, heads: g.heads })),
  ),
].flatMap(({ code, heads }) => (heads ? [code, `${code}#heads`] : [code]))

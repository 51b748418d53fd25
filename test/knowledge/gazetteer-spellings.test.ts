import { describe, expect, test } from 'vitest'
import { provinceOf, resolveUnit, type Unit } from '../../src/knowledge/gazetteer/index.ts'
import { table } from '../../src/knowledge/gazetteer/store.ts'
import { dayBefore, overlaps } from '../../src/knowledge/gazetteer/validity.ts'

const UNITS: Unit[] = (['province', 'district', 'commune'] as const).flatMap(level => [...table(level).all()])

/** A day on which the unit was in force. */
const dayOf = (u: Unit): string => u.validFrom ?? (u.validTo ? dayBefore(u.validTo) : '2026-06-01')

// ── an oracle of its own: what "the same name" means, written without the gazetteer's keys ──

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const words = (s: string): string[] =>
  s
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]\s*/gu, '')
    .split(/[\s.-]+/u)
    .filter(Boolean)

/** Letters without the place of the tone mark: the mark is moved behind its word. */
function sameName(s: string): string {
  return words(s)
    .map(word => {
      const decomposed = word.normalize('NFD')
      const tones = (decomposed.match(TONE) ?? []).join('')
      const letters = decomposed
        .replace(TONE, '')
        .replace(/^0+(?=\d)/u, '')
        .replace(/k$/u, 'c')
      const i = /^(?:qu|[^aeiouy]+)y$/u.test(letters.normalize('NFC').replace(/[ăâêôơư]/gu, 'a')) ? letters.replace(/y$/u, 'i') : letters
      return /[cpt]$|ch$/u.test(i) ? i + tones.replace('\u0301', '') : i + tones
    })
    .join(' ')
}

const sameLetters = (s: string): string =>
  words(s).join('').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/k/gu, 'c').replace(/y/gu, 'i').replace(/^0+/u, '')

const namesOf = (u: Unit): string[] => [u.name, ...u.aliases]

function index(key: (s: string) => string): (u: Unit) => Unit[] {
  const byKey = new Map<string, Set<Unit>>()
  for (const u of UNITS) for (const n of namesOf(u)) byKey.set(key(n), (byKey.get(key(n)) ?? new Set()).add(u))
  return u => [...(byKey.get(key(u.name)) ?? [])].filter(o => o.type === u.type && overlaps(o, [dayOf(u), dayOf(u)]))
}
const homonyms = index(sameName)
const looseHomonyms = index(sameLetters)

// ── the spellings ──

const NEW_PLACE: Record<string, string> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
}
const otherPlacement = (s: string): string => s.replace(/(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/gu, m => NEW_PLACE[m]!)
const SHORT: Record<string, string> = {
  tỉnh: 'T.',
  'thành phố': 'TP.',
  huyện: 'H.',
  quận: 'Q.',
  'thị xã': 'TX ',
  'thị trấn': 'TT ',
  phường: 'P.',
  xã: 'X.',
  'đặc khu': 'ĐK ',
}
const plain = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
const official = (u: Unit): string => `${u.type} ${u.name}`

const SPELLINGS: Record<string, { write: (u: Unit) => string; same: (u: Unit) => Unit[] }> = {
  'as the gazetteer has it': { write: official, same: homonyms },
  'in capitals': { write: u => official(u).toUpperCase(), same: homonyms },
  'decomposed, tone marks on the other vowel': { write: u => otherPlacement(official(u)).normalize('NFD'), same: homonyms },
  'with the type shortened': { write: u => `${SHORT[u.type]}${u.name}`, same: homonyms },
  'with wide spaces and dashes': { write: u => `${u.type}\u00a0 ${u.name.replace(/ - |-|(?<!') /gu, ' – ')}`, same: homonyms },
  'without accents': { write: u => plain(official(u)), same: looseHomonyms },
}

/** What came back for a unit, where it is neither the unit nor an honest choice between units of its name. */
function wrong(u: Unit, text: string, allowed: readonly Unit[], province?: string): string | undefined {
  const { unit, candidates, rule } = resolveUnit(text, dayOf(u), province === undefined ? {} : { province })
  if (unit === u) return undefined
  const honest = unit === null && allowed.length > 1 && candidates.includes(u) && candidates.every(c => allowed.includes(c))
  return honest ? undefined : `${u.key} "${text}" on ${dayOf(u)}: ${unit?.key ?? candidates.map(c => c.key).join(' ')} (${rule})`
}

describe('every unit, on a day it was in force, comes back from', () => {
  for (const [name, { write, same }] of Object.entries(SPELLINGS))
    test(`its name ${name}`, () => {
      expect(UNITS.map(u => wrong(u, write(u), same(u))).filter(Boolean)).toEqual([])
    }, 60_000)

  test('its name and its province, but for namesakes within the province', () => {
    const here = (u: Unit) => homonyms(u).filter(o => provinceOf(o, dayOf(u)) === provinceOf(u, dayOf(u)))
    const failures = UNITS.map(u => wrong(u, official(u), here(u), provinceOf(u, dayOf(u)).name)).filter(Boolean)
    expect(failures).toEqual([])
  }, 60_000)
})

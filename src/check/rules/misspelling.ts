/**
 * Misspelt words, from two sources of our own: syllables that Vietnamese cannot have ("nghành", "đươc"), and confusions that are words by
 * themselves ("các nhân" for "cá nhân", "nổ lực" for "nỗ lực"). Names and foreign words are left alone.
 */

import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD, words } from '../../text/boundary.ts'
import { foldInPlace } from '../../text/fold.ts'
import confusions from '../data/confusions.json' with { type: 'json' }
import type { Draft } from '../draft.ts'
import type { Report, Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'
import { isSyllable } from '../syllable.ts'

interface Confusion {
  wrong: string
  right: string
  notBefore?: string[]
  variant?: boolean
}
const ROWS: readonly Confusion[] = confusions.rows
const byWords = new Map(ROWS.map(r => [foldInPlace(r.wrong), r]))
const gap = (phrase: string) => literal(phrase).replace(/ /gu, '\\s+')
/** One pass for all of them. */
const ANY = new RegExp(
  `${NOT_AFTER_WORD}(?:${[...byWords.keys()]
    .sort((a, b) => b.length - a.length)
    .map(gap)
    .join('|')})${NOT_BEFORE_WORD}`,
  'gu',
)
/** A letter that only Vietnamese words have: what is plain Latin may be a foreign word. */
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u
/** Words from other languages that are written in one with Vietnamese letters. */
const FOREIGN = new Set(
  'panô ôtô môtô ximăng căngtin rađiô rađa photô phôtô catalô ôzôn mêtan prôtêin vắcxin sêri lôgô lôgic vidêô karaôkê axít ôxy ôxi pôlime xêri ghisê'.split(
    ' ',
  ),
)
/** Names of the highland peoples: "Đắk", "Krông", "Hlăng". */
const HIGHLAND = /k$|^(?:kr|pr|tr?l|bl|br|hr|hl|đr|gr|gl|kl|ml|sr|pl|y[\p{L}])/u

/** More wrong syllables than this share of all: the text itself is damaged (a lost font, a bad scan), not misspelt. */
const DAMAGED = 0.02

interface Group {
  at: Spot
  count: number
  say: string
  right: string | null
  variant: boolean
}

function add(found: Map<string, Group>, key: string, group: Omit<Group, 'count'>) {
  const known = found.get(key)
  if (known) known.count++
  else found.set(key, { ...group, count: 1 })
}

function confused(draft: Draft, found: Map<string, Group>) {
  for (const line of draft.lines) {
    for (const m of line.folded.matchAll(ANY)) {
      const row = byWords.get(m[0].replace(/\s+/gu, ' '))!
      const next = /^\s+([\p{L}\p{M}]+)/u.exec(line.folded.slice(m.index + m[0].length))?.[1]
      if (next && row.notBefore?.includes(next)) continue
      const at = { start: line.start + m.index, end: line.start + m.index + m[0].length }
      add(found, row.wrong, { at, say: draft.slice(at), right: row.right, variant: row.variant ?? false })
    }
  }
}

function impossible(draft: Draft, found: Map<string, Group>) {
  const own = new Map<string, Group>()
  let all = 0
  let wrong = 0
  for (const line of draft.lines) {
    for (const w of words(line.text)) {
      if (!/^\p{L}+$/u.test(w.text.normalize('NFC'))) continue
      all++
      // capitals are names, or letters of an abbreviation; in a line of capitals they are words
      const asWord = /^\p{Ll}/u.test(w.text) || (line.caps && w.text.length > 2 && line.text.split(' ').length > 3)
      const lower = w.text.toLocaleLowerCase('vi').normalize('NFC')
      if (!asWord || lower.length < 2 || !MARKED.test(lower) || isSyllable(lower) || FOREIGN.has(lower) || HIGHLAND.test(lower)) continue
      // parts of a foreign word: "pô-li-me", and of an address
      if (/[-.@/]/u.test(line.text[w.start - 1] ?? '') || /^[-@/]|^\.\p{L}/u.test(line.text.slice(w.end, w.end + 2))) continue
      // "TĐKT", "HĐND": no vowel in it
      if (line.caps && !/[aăâeêioôơuưy]/u.test(lower.normalize('NFD').replace(/\p{M}/gu, ''))) continue
      wrong++
      add(own, lower, { at: { start: line.start + w.start, end: line.start + w.end }, say: w.text, right: null, variant: false })
    }
  }
  if (wrong > Math.max(3, all * DAMAGED)) return
  for (const [key, group] of own) if (!found.has(key)) found.set(key, group)
}

function reportOf({ at, count, say, right, variant }: Group): Report {
  const times = count > 1 ? [` (${count} chỗ)`, ` (${count} times)`] : ['', '']
  if (right === null)
    return {
      at,
      say: label(
        `“${say}” không phải âm tiết tiếng Việt, có lẽ gõ nhầm${times[0]}.`,
        `“${say}” is no Vietnamese syllable, probably mistyped${times[1]}.`,
      ),
    }
  return {
    at,
    level: variant ? 'info' : 'warning',
    say: variant
      ? label(`Nên viết thống nhất “${right}” thay cho “${say}”${times[0]}.`, `“${right}” is the usual spelling for “${say}”${times[1]}.`)
      : label(`Sai chính tả: “${say}”${times[0]}.`, `Misspelt: “${say}”${times[1]}.`),
    expected: label(right, right),
  }
}

export const misspelling: Rule = {
  id: 'misspelling',
  group: 'consistency',
  preset: 'nd30',
  level: 'warning',
  title: label('Lỗi chính tả', 'Misspellings'),
  about: label(
    'Chữ gõ nhầm dấu, nhầm âm làm sai nghĩa và giảm tính nghiêm túc của văn bản.',
    'Words with a wrong mark or letter change the sense and spoil an official document.',
  ),
  basis: () => label('Nghị định số 30/2020/NĐ-CP, Điều 8 và Phụ lục II', 'Decree 30/2020/NĐ-CP, article 8 and appendix II'),
  mend: label('Sửa lại cho đúng chính tả.', 'Correct the spelling.'),
  applies: draft => !draft.isScan,
  *check(draft) {
    const found = new Map<string, Group>()
    confused(draft, found)
    impossible(draft, found)
    for (const group of found.values()) yield reportOf(group)
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          purpose:
            'I. MỤC ĐÍCH\n\n- Động viên các nhân viên, các nhân tố mới; quyết toán, khuếch trương, nguệch ngoạc, ngoằn ngoèo, thuở trước, rượu, gìn giữ, giếng nước.',
        },
      },
      {
        plan: {
          purpose: 'I. MỤC ĐÍCH\n\n- Đăng tin trên website, Zalo; tập huấn online cho Tổ công nghệ số cộng đồng ở Đắk Lắk, Krông Pắc.',
        },
      },
    ],
    invalid: [
      { plan: { purpose: 'I. MỤC ĐÍCH\n\n- Nâng cao ý thức trách nhiệm của các tập thể, các nhân trong toàn xã.' } },
      { plan: { purpose: 'I. MỤC ĐÍCH\n\n- Các ban, nghành đươc giao nhiệm vụ cụ thể.' } },
      { plan: { purpose: 'I. MỤC ĐÍCH\n\n- Nổ lực cải thiện chỉ số, hổ trợ người dân.' } },
      { plan: { purpose: 'I. MỤC ĐÍCH\n\n- Đẩy mạnh cải cách hành chánh ở cơ sở.' } },
    ],
  },
}

import type { SignatureAuthority } from '../../../schemas/codes.ts'
import type { Signature } from '../../../schemas/record.ts'
import type { Line } from '../../structure/index.ts'
import { AUTHORITY, isName, isPosition } from '../../structure/tail.ts'
import { oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { isPositionText, positionCase } from '../letter-case.ts'

const MARKS: Record<string, SignatureAuthority> = {
  TM: 'TM',
  'T/M': 'TM',
  KT: 'KT',
  'K/T': 'KT',
  TL: 'TL',
  'T/L': 'TL',
  TUQ: 'TUQ',
  'T/UQ': 'TUQ',
  Q: 'Q',
}
/** Titles before a name that are no part of it: degrees and ranks. */
const TITLE = /^(?:(?:ThS|TS|PGS|GS|BSCK\s?I{1,2}|BS|KS|CN|Th\.S|PGS\.TS)\.?\s*|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|tướng)\s+)+/u

/** Chữ ký (NĐ 30/2020, ô số 7): authority mark nearest to the signer, the office above the name, the name. */
export const signature = field<Signature>({
  name: 'signature',
  many: false,
  absence: ctx => (ctx.isArticle ? 'not_applicable' : 'absent'),
  find: ctx => {
    const lines = joinWrapped(ctx.zones.signature)
    if (!lines.length) return []
    const marks = lines.flatMap(l => {
      const m = AUTHORITY.exec(l.text)
      return m ? [{ line: l, mark: MARKS[m.groups!.mark!]!, rest: l.text.slice(m[0].length) }] : []
    })
    const marked = new Set(marks.map(m => m.line))
    const unmarked = lines.filter(l => !marked.has(l))
    const name = unmarked.findLast(l => isName({ ...l.lines[0]!, text: l.text }) && !l.lines.some(isPosition)) ?? null
    const above = name ? unmarked.slice(0, unmarked.indexOf(name)) : unmarked
    const office = above.findLast(l => l.lines.some(isPosition)) ?? null
    // "KT. CHỦ TỊCH" without the deputy's own line: the mark's office is not the signer's
    const authority = nearest(marks)
    // "TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG" on one line: the signer's own office stands behind the mark's
    const own = office ? null : secondOffice(marks.at(-1)?.rest ?? '')
    const behalf = marks.find(m => m.mark === 'TM')?.rest ?? null
    if (!name && !office && !authority) return []
    const grounds = [...marks.map(m => m.line), ...(office ? [office] : []), ...(name ? [name] : [])]
    const value: Signature = {
      name: name ? oneLine(name.text).replace(TITLE, '') : null,
      position: office ? positionCase(oneLine(office.text).replace(/\s*\(.*$/u, '')) : own,
      authority,
      onBehalfOf: behalf ? positionCase(oneLine(behalf)) : null,
    }
    const ordered = [...new Set(grounds)].sort((a, b) => a.start - b.start)
    const c: Candidate<Signature> = {
      value,
      evidence: ordered.map(l => ctx.evidence(l)),
      score: name && office ? 0.95 : 0.8,
      rule: 'signature.block',
      ...(office && { basis: 'normalised' as const }),
    }
    return [c]
  },
})

interface Joined {
  start: number
  end: number
  text: string
  lines: Line[]
}

/** "TM. ỦY BAN NHÂN" / "DÂN": a mark's line that breaks before the body's name ends. */
function joinWrapped(lines: readonly Line[]): Joined[] {
  const out: Joined[] = []
  for (const line of lines) {
    const before = out.at(-1)
    const wraps =
      before &&
      AUTHORITY.test(before.text) &&
      line.caps &&
      !isPosition(line) &&
      !AUTHORITY.test(line.text) &&
      /^(?:DÂN|TỈNH|HUYỆN|XÃ|PHƯỜNG|THÀNH PHỐ|VÀ|QUẬN|THỊ|NHÂN DÂN)(?![\p{L}])/u.test(line.text)
    if (before && wraps) {
      before.text += ` ${line.text}`
      before.end = line.end
      before.lines.push(line)
    } else out.push({ start: line.start, end: line.end, text: line.text, lines: [line] })
  }
  return out
}

/** The office behind another one: "GIÁM ĐỐC CHÁNH VĂN PHÒNG" → "Chánh Văn phòng". */
function secondOffice(rest: string): string | null {
  const words = rest.split(' ')
  for (let i = words.length - 1; i > 0; i--) {
    if (isPositionText(words.slice(0, i).join(' ')) && isPositionText(words.slice(i).join(' ')))
      return positionCase(words.slice(i).join(' '))
  }
  return null
}

/** KT, TL and TUQ say more of the signer than the TM above them. */
function nearest(marks: readonly { mark: SignatureAuthority }[]): SignatureAuthority | null {
  const all = marks.map(m => m.mark)
  return all.includes('KT') ? 'KT' : (all.findLast(m => m !== 'TM') ?? all[0] ?? null)
}

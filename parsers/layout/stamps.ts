/**
 * Marks that are not the document's own text: appearances of digital signatures, copy lines, boxes of incoming mail.
 *
 * Signature appearances are annotations, or were drawn into the page by the signing service; either way their words tell them.
 * A number or day that was typed in through an annotation ("362" in "Số:     /KH-…") is text of the document and stays.
 *
 * Reads: Glyph[], Row[] of one page. Writes: StampInput[], and the places (seq) of the glyphs that they took.
 */
import type { StampInput } from '../text-builder.ts'
import { rowsOf } from './lines.ts'
import type { Glyph, Row, Segment } from './types.ts'

/** "Ký bởi: …", "Người ký: …", "Thời gian ký: …", "Giờ ký: …", "Digitally signed by …" */
const SIGNED =
  /^(?:đã\s+)?(?:(?:được\s+)?k[ýí](?:\s+số)?\s+bởi|người\s+k[ýí](?:\s+số)?\s*:|(?:thời\s+gian|giờ|ngày)\s+k[ýí](?:\s+số)?\s*:|(?:digitally\s+)?signed\s+by|signature\s+(?:not\s+verified|valid))/iu
/** lines that follow in such a block: "Cơ quan: …", "Email: …", "Chức vụ: …", an address, a time */
const SIGNED_MORE =
  /^(?:cơ\s+quan|tổ\s+chức|đơn\s+vị|email|chức\s+(?:vụ|danh)|lý\s+do|địa\s+điểm|reason|location|date|dn)\s*:|^\S+@\S+\.\S+$/iu
/** "20.12.2024 16:52:38 +07:00", "05/02/2025 08:30:00", also its halves where they were broken */
const MOMENT = /\d{1,2}[./-]\d{1,2}[./-]\d{4}[\s,;]+\d{1,2}:\d{2}(?::\d{2})?/u
const CLOCK = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*\+\d{2}['’:]?\d{2}['’]?)?$|^\+\d{2}:\d{2}$/u
/** "SAO Y; UBND …; 05/02/2025 08:30:00" */
const COPY = /^(?:sao\s+y|sao\s+lục|trích\s+sao)\s*[;:,(]/iu
/** "CÔNG VĂN ĐẾN", or "ĐẾN" alone over "Số: …" and "Ngày: …" */
const INCOMING = /^(?:công\s+văn\s+đến|văn\s+bản\s+đến|đến)(?:\s+số\s*:.*)?$/iu
const INCOMING_MORE = /^(?:(?:đến\s+)?số|giờ|ngày|chuyển|lưu\s+hồ\s+sơ(?:\s+số)?|số\s+và\s+ký\s+hiệu\s+hs)\s*[:.…]/iu

const nfc = (s: Segment) => s.text.normalize('NFC')

/** What a block of text is, by all of its lines. */
function kindOf(lines: readonly string[]): StampInput['kind'] | undefined {
  const all = lines.join(' ')
  if (lines.some(l => COPY.test(l)) && (MOMENT.test(all) || all.includes(';'))) return 'copy'
  if (lines.some(l => SIGNED.test(l))) return 'digital_signature'
  if (INCOMING.test(lines[0]!) && (lines.some(l => INCOMING_MORE.test(l)) || /văn/iu.test(lines[0]!))) return 'incoming'
  return undefined
}

const stamp = (kind: StampInput['kind'], page: number, lines: readonly Segment[]): StampInput => ({
  kind,
  text: lines.map(s => s.text).join(' '),
  page,
  boxes: lines.map(s => ({ page, x: s.x, y: s.top, width: s.right - s.x, height: s.bottom - s.top })),
})

interface Found {
  stamps: StampInput[]
  taken: Set<number>
}

/** Annotations whose text is a stamp's; one that only shows a moment is a signing service's mark. */
export function annotationStamps(page: number, glyphs: readonly Glyph[]): Found {
  const found: Found = { stamps: [], taken: new Set() }
  const byAnnotation = Map.groupBy(
    glyphs.filter(g => g.annotation >= 0),
    g => g.annotation,
  )
  for (const [, own] of [...byAnnotation].sort((a, b) => a[0] - b[0])) {
    const lines = rowsOf(page, own).flatMap(r => r.segments)
    const texts = lines.map(nfc)
    const kind = kindOf(texts) ?? (MOMENT.test(texts.join(' ')) ? 'digital_signature' : undefined)
    if (!kind) continue
    found.stamps.push(stamp(kind, page, lines))
    for (const g of own) found.taken.add(g.seq)
  }
  return found
}

interface Seed {
  kind: 'copy' | 'digital_signature' | 'incoming'
  line: Segment
}

const seedOf = (line: Segment): Seed | undefined => {
  const text = nfc(line)
  if (COPY.test(text)) return { kind: 'copy', line }
  if (SIGNED.test(text)) return { kind: 'digital_signature', line }
  // a body's line may say "ĐẾN": the box's head stands alone, and short
  if (INCOMING.test(text) && text === text.toLocaleUpperCase('vi')) return { kind: 'incoming', line }
  return undefined
}

const MORE = { copy: CLOCK, digital_signature: SIGNED_MORE, incoming: INCOMING_MORE } as const

/** Lines under (and over) the seed that belong to its block: set close, in the same size, on the same left edge or inside it. */
function grow({ kind, line }: Seed, all: readonly Segment[]): Segment[] {
  const block = [line]
  const beside = (s: Segment, t: Segment) =>
    Math.abs(s.x - t.x) < 4 ||
    (kind === 'incoming' && s.x < t.right + 20 && s.right > t.x - 60) ||
    (s.x >= t.x - 4 && s.right <= t.right + 4)
  const alike = (s: Segment) => Math.abs(s.size - line.size) <= line.size * 0.15
  const isMore = (s: Segment) =>
    MORE[kind].test(nfc(s)) || CLOCK.test(nfc(s)) || MOMENT.test(nfc(s)) || (kind !== 'incoming' && SIGNED.test(nfc(s)))
  for (const s of all) {
    const end = block.at(-1)!
    const gap = s.base - end.base
    if (s === line || gap <= 0 || gap > (kind === 'incoming' ? 2.4 : 1.7) * line.size || !beside(s, line)) continue
    // the words of a name may wrap between two labelled lines: only small print does so without a label of its own
    const wraps = kind !== 'incoming' && alike(s) && line.size < 11 && !block.some(b => MOMENT.test(nfc(b)))
    if (isMore(s) || wraps) block.push(s)
  }
  return block
}

/** Stamps that were drawn into the page itself. */
export function pageStamps(page: number, rows: readonly Row[]): Found {
  const found: Found = { stamps: [], taken: new Set() }
  const all = rows.flatMap(r => r.segments)
  for (const line of all) {
    if (found.taken.has(line.glyphs[0]!.seq)) continue
    const seed = seedOf(line)
    if (!seed) continue
    const block = grow(seed, all)
    const kind = kindOf(block.map(nfc))
    if (!kind) continue
    found.stamps.push(stamp(kind, page, block))
    for (const s of block) for (const g of s.glyphs) found.taken.add(g.seq)
  }
  return found
}

/**
 * A thousand plans made from the bundled corpus, seeded: paragraphs of a plan are kept, reworded, dropped, or taken from another plan, the way
 * units adapt what they are sent. Measures of time stand on them, no measure of accuracy does.
 */
import type { Evidence, Sourced } from '../schemas/evidence.ts'
import type { CampaignRecord } from '../schemas/record.ts'
import { discover, extractRecord, openDocument } from '../src/index.ts'

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Records of the bundled documents that parse at once (text, Markdown, HTML). */
export async function bundledRecords(): Promise<CampaignRecord[]> {
  const { files } = await discover([`${import.meta.dirname}/../corpus/documents`])
  const out: CampaignRecord[] = []
  for (const { uri } of files) {
    if (!/\.(?:txt|md|html)$/u.test(uri)) continue
    const { source, document } = await openDocument(uri)
    if (document) out.push(extractRecord(document, source))
  }
  return out
}

const FRAME = ['issuer', 'number', 'issuedPlace', 'signature'] as const
const LISTS = ['references', 'recipients', 'stamps'] as const

/** The value with the evidence that still stands in the new text, or null. */
function moved<T>(value: Sourced<T> | null, text: string): Sourced<T> | null {
  const evidence = (value?.evidence ?? []).flatMap((e): Evidence[] => {
    const start = text.indexOf(e.quote)
    return start < 0 ? [] : [{ quote: e.quote, start, end: start + e.quote.length }]
  })
  return value && evidence.length ? { ...value, evidence } : null
}

function variant(base: CampaignRecord, donor: CampaignRecord, index: number, kept: number, next: () => number): CampaignRecord {
  const others = donor.text.split('\n')
  const text = base.text
    .split('\n')
    .flatMap(line => {
      const chance = next()
      if (chance < kept) return [line]
      if (chance < kept + (1 - kept) / 3) return []
      if (chance < kept + (2 * (1 - kept)) / 3) return [others[Math.floor(next() * others.length)]!]
      return [
        line
          .split(' ')
          .map(w => (next() < 0.15 ? `đv${Math.floor(next() * 1e4)}` : w))
          .join(' '),
      ]
    })
    .join('\n')
  const id = index.toString(16).padStart(64, '0')
  const day = `2025-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`
  return {
    ...base,
    ...Object.fromEntries(FRAME.map(f => [f, moved<unknown>(base[f], text)])),
    ...Object.fromEntries(LISTS.map(f => [f, base[f].flatMap(v => moved<unknown>(v, text) ?? [])])),
    id,
    text,
    outline: [],
    publication: null,
    source: { ...base.source, fileName: `ke-hoach-${index}.txt`, sha256: id },
    issuedDate: base.issuedDate && { ...base.issuedDate, value: day, evidence: [] },
  }
}

/** `bases` plans in equal parts as what the others are made from; 1: all of them from one. */
export function synthesise(records: readonly CampaignRecord[], count: number, bases: number): CampaignRecord[] {
  const next = random(20_231_105 + bases)
  return Array.from({ length: count }, (_, i) =>
    variant(records[i % bases]!, records[Math.floor(next() * records.length)]!, i, 0.4 + 0.55 * next(), next),
  )
}

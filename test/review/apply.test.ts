import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Correction, correctableFields } from '../../schemas/correction.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import { CampaignRecord } from '../../schemas/record.ts'
import { applyCorrections } from '../../src/review/index.ts'
import { condition, ground, sample, TEXT } from '../export/sample.ts'
import { correction } from './corrections.ts'

/** The record as another extraction gives it whose text has `prefix` before it. */
function shifted(record: CampaignRecord, prefix: string): CampaignRecord {
  const move = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(move)
    if (typeof x !== 'object' || !x) return x
    const entries = Object.entries(x).map(([k, v]) => [
      k,
      (k === 'start' || k === 'end') && typeof v === 'number' ? v + prefix.length : move(v),
    ])
    return Object.fromEntries(entries)
  }
  return { ...(move(record) as CampaignRecord), text: prefix + record.text }
}

const sourced = <T>(value: T, quote: string): Sourced<T> => ({
  value,
  basis: 'stated',
  evidence: [ground(quote)],
  confidence: 0.5,
  rule: 'targets.sample',
})
const target = (value: number, quote = 'ít nhất 95% hồ sơ') => sourced({ ...condition({ value }), text: quote }, quote)

describe('one value', () => {
  it('is put right, with who and when, and needs no look any more', () => {
    const record = sample()
    const c = correction(record, 'issuedDate', record.issuedDate, { value: '2024-03-16' })
    const { record: after, conflicts, unplaced } = applyCorrections(record, [c])
    expect(after.issuedDate).toEqual({
      value: '2024-03-16',
      basis: 'corrected',
      evidence: record.issuedDate!.evidence,
      review: { state: 'corrected', by: c.by, at: c.at },
      confidence: 1,
      rule: 'issuedDate.review',
    })
    expect([conflicts, unplaced, after.corrections]).toEqual([[], [], [c.id]])
    expect(CampaignRecord.safeParse(after).error).toBeUndefined()
  })

  it('is accepted as it was read', () => {
    const record = sample()
    const c = correction(record, 'purposes', record.purposes[0]!, { action: 'accept' })
    const [purpose] = applyCorrections(record, [c]).record.purposes
    expect(purpose).toEqual({ ...record.purposes[0], confidence: 1, review: { state: 'accepted', by: c.by, at: c.at } })
  })

  it('is taken out, and the record says that it is absent', () => {
    const record = sample()
    const { record: after } = applyCorrections(record, [correction(record, 'years', record.years, { action: 'reject' })])
    expect([after.years, after.absences.years]).toEqual([null, 'absent'])
    const signed = applyCorrections(record, [correction(record, 'signature', record.signature, { action: 'reject' })]).record
    expect(signed.absences).not.toHaveProperty('signature.position')
  })

  it('that was missing is given, with its absence gone, also where it stands on the page only', () => {
    const record = sample({ absences: { theme: 'unreadable', publication: 'absent' } })
    const regions = [{ page: 1, x: 10, y: 20, width: 100, height: 12 }]
    const c = correction(record, 'theme', null, { action: 'add', value: 'Chủ đề viết tay', regions })
    const { record: after } = applyCorrections(record, [c])
    expect(after.theme).toMatchObject({ value: 'Chủ đề viết tay', basis: 'corrected', evidence: [], regions })
    expect(after.absences).toEqual({ publication: 'absent' })
  })

  it('whose blank part is filled in loses the absence of that part', () => {
    const record = sample()
    const value = { ...record.signature!.value, position: 'Chủ tịch' }
    const { record: after } = applyCorrections(record, [correction(record, 'signature', record.signature, { value })])
    expect(after.absences).not.toHaveProperty('signature.position')
    const other = applyCorrections(record, [correction(record, 'signature', record.signature, { value: { ...value, position: null } })])
    expect(other.record.absences).toHaveProperty('signature.position', 'blank')
  })
})

describe('an item of a list', () => {
  it('is found by its span where the same words stand twice', () => {
    const twice = `${TEXT}\n${TEXT}`
    const second = { ...target(95), evidence: [{ ...ground('ít nhất 95% hồ sơ'), start: 0, end: 0 }] }
    const start = twice.lastIndexOf('ít nhất 95% hồ sơ')
    second.evidence = [{ quote: 'ít nhất 95% hồ sơ', start, end: start + 17 }]
    const record = sample({ text: twice, targets: [target(95), second] })
    const c = correction(record, 'targets', record.targets[1]!, { value: { ...second.value, value: 96 } })
    expect(applyCorrections(record, [c]).record.targets.map(t => t.value.value)).toEqual([95, 96])
  })

  it('is found by its value where several stand on the same words', () => {
    const record = sample({ targets: [target(95), target(80), target(70)] })
    const c = correction(record, 'targets', record.targets[1]!, { value: { ...target(85).value } })
    const after = applyCorrections(record, [c]).record
    expect(after.targets.map(t => t.value.value)).toEqual([95, 85, 70])
    const gone = applyCorrections(after, [correction(after, 'targets', after.targets[1]!, { action: 'reject' })]).record
    expect(gone.targets.map(t => t.value.value)).toEqual([95, 70])
  })

  it('is found by its quote after an extraction with other offsets, and its evidence moves along', () => {
    const record = sample()
    const c = correction(record, 'targets', record.targets[0]!, { value: { ...record.targets[0]!.value, value: 96 } })
    const again = shifted(record, 'Một dòng mới ở đầu\n')
    const { record: after, conflicts } = applyCorrections(again, [c])
    expect(after.targets).toHaveLength(1)
    expect(after.targets[0]).toMatchObject({ value: { value: 96 }, basis: 'corrected', evidence: again.targets[0]!.evidence })
    expect(conflicts).toEqual([])
  })

  it('stays where the extractor reads it no more, and this is told', () => {
    const record = sample()
    const c = correction(record, 'targets', record.targets[0]!, { value: { ...record.targets[0]!.value, value: 96 } })
    const { record: after, conflicts } = applyCorrections(sample({ targets: [] }), [c])
    expect(after.targets.map(t => t.value.value)).toEqual([96])
    expect(conflicts).toEqual([{ correction: c, found: null }])
  })

  it('that was rejected stays out, and nothing else on its words is taken for it', () => {
    const record = sample({ targets: [target(95), target(80)] })
    const c = correction(record, 'targets', record.targets[1]!, { action: 'reject' })
    expect(applyCorrections(record, [c]).record.targets.map(t => t.value.value)).toEqual([95])
    expect(applyCorrections(sample({ targets: [target(95)] }), [c]).record.targets.map(t => t.value.value)).toEqual([95])
  })

  it('that was added stands in the order of the text, and once only when the extractor finds it later', () => {
    const record = sample()
    const added = sourced('Mỗi đơn vị chọn việc khó', 'Mỗi đơn vị chọn việc khó')
    const c = correction(record, 'purposes', null, { action: 'add', value: added.value, evidence: added.evidence })
    expect(applyCorrections(record, [c]).record.purposes.map(p => p.value)).toEqual([record.purposes[0]!.value, added.value])
    const found = sample({ purposes: [...record.purposes, added] })
    expect(applyCorrections(found, [c]).record.purposes.map(p => p.value)).toEqual([record.purposes[0]!.value, added.value])
  })

  it('leaves an empty list with its reason when it was the only one', () => {
    const record = sample()
    const after = applyCorrections(record, [correction(record, 'quotas', record.quotas[0]!, { action: 'reject' })]).record
    expect([after.quotas, after.absences.quotas]).toEqual([[], 'absent'])
  })
})

describe('several corrections', () => {
  it('the later wins, whatever their order in the file', () => {
    const record = sample()
    const first = correction(record, 'title', record.title, { value: 'Một' })
    const second = correction(record, 'title', { ...record.title!, value: 'Một' }, { value: 'Hai' })
    for (const list of [
      [first, second],
      [second, first],
    ]) {
      const { record: after, conflicts } = applyCorrections(record, list)
      expect(after.title!.value).toBe('Hai')
      expect(conflicts).toEqual([])
    }
  })

  it('a rejected item comes back when it is accepted later', () => {
    const record = sample()
    const no = correction(record, 'purposes', record.purposes[0]!, { action: 'reject' })
    const yes = correction(record, 'purposes', record.purposes[0]!, { action: 'accept' })
    expect(applyCorrections(record, [no, yes]).record.purposes.map(p => p.value)).toEqual([record.purposes[0]!.value])
  })
})

describe('a new extraction', () => {
  it('that reads otherwise than the person saw is a conflict, and the person is right', () => {
    const record = sample()
    const c = correction(record, 'issuedDate', record.issuedDate, { value: '2024-03-16' })
    const again = sample({ issuedDate: { ...record.issuedDate!, value: '2024-05-13' } })
    const { record: after, conflicts } = applyCorrections(again, [c])
    expect(after.issuedDate!.value).toBe('2024-03-16')
    expect(conflicts).toEqual([{ correction: c, found: '2024-05-13' }])
  })

  it('that reads now what the person wrote is none', () => {
    const record = sample()
    const c = correction(record, 'issuedDate', record.issuedDate, { value: '2024-03-16' })
    const again = sample({ issuedDate: { ...record.issuedDate!, value: '2024-03-16' } })
    expect(applyCorrections(again, [c]).conflicts).toEqual([])
  })

  it('keeps what was accepted', () => {
    const record = sample()
    const c = correction(record, 'title', record.title, { action: 'accept' })
    const { record: after, conflicts } = applyCorrections(sample({ title: null }), [c])
    expect(after.title).toMatchObject({ value: record.title!.value, basis: 'corrected', review: { state: 'accepted' } })
    expect(conflicts).toEqual([{ correction: c, found: null }])
  })
})

describe('what has no place', () => {
  it('is given back: unknown fields, values of another shape, items whose words are gone', () => {
    const record = sample()
    const unknown = correction(record, 'title', record.title, { field: 'text', value: 'x' })
    const shape = correction(record, 'issuedDate', record.issuedDate, { value: 'hôm qua' })
    const gone = { quote: 'không có ở đâu', start: 5, end: 19 }
    const lost = correction(record, 'purposes', null, { item: gone, evidence: [gone], value: 'mất', old: 'mất rồi' })
    const result = applyCorrections(record, [unknown, shape, lost])
    expect(result.unplaced).toEqual([unknown, shape, lost])
    expect(result.record).toBe(record)
    expect([unknown, shape].map(c => Correction.safeParse(c).success)).toEqual([false, false])
  })

  it('corrections of other records are passed over', () => {
    const record = sample()
    const c = correction(record, 'title', record.title, { value: 'x', recordId: 'other' })
    expect(applyCorrections(record, [c])).toEqual({ record, conflicts: [], unplaced: [] })
  })
})

describe('every field with grounded values', () => {
  it('can be corrected, and nothing else', () => {
    const keys = Object.keys(CampaignRecord.shape)
    const others = ['schemaVersion', 'id', 'source', 'text', 'outline', 'absences', 'diagnostics', 'status', 'extractor', 'corrections']
    expect([...correctableFields.keys()]).toEqual(keys.filter(k => !others.includes(k)))
  })
})

/** Words of the sample's text, as evidence. */
const words = fc
  .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => TEXT.slice(start, start + length).trim())
  .filter(quote => quote.length > 0)
  .map(quote => ground(quote))

/** Any decision about any value of three fields, seen as it was or otherwise. */
const decision = (record: CampaignRecord) =>
  fc.oneof(
    fc
      .record({
        n: fc.nat(record.purposes.length),
        action: fc.constantFrom('accept', 'correct', 'reject', 'add' as const),
        value: fc.constantFrom('một', 'hai', 'ba'),
        evidence: fc.array(words, { maxLength: 2 }),
        seconds: fc.nat(5),
      })
      .map(({ n, action, value, evidence, seconds }) =>
        correction(record, 'purposes', record.purposes[n] ?? null, {
          action,
          value,
          ...(evidence.length && { evidence }),
          at: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString(),
        }),
      ),
    fc
      .record({ field: fc.constantFrom('title', 'theme' as const), action: fc.constantFrom('accept', 'correct', 'reject', 'add' as const) })
      .map(({ field, action }) => correction(record, field, record[field], { action, value: `${field} ${action}` })),
  )

const list = fc.array(
  words.map(e => ({ ...sourced(e.quote, e.quote), rule: 'purposes.sample' })),
  { maxLength: 4 },
)

describe('whatever people decide', () => {
  it('keeps the record valid and grounded, in any order, and is laid over once', () => {
    const given = list.chain(purposes => {
      const record = sample({ purposes, absences: purposes.length ? {} : { purposes: 'absent' } })
      return fc.tuple(fc.constant(record), fc.array(decision(record), { maxLength: 6 }), fc.constantFrom('', 'Dòng thêm\n'), fc.nat(23))
    })
    fc.assert(
      fc.property(given, ([record, corrections, prefix, turn]) => {
        const now = shifted(record, prefix)
        const { record: after, conflicts, unplaced } = applyCorrections(now, corrections)
        expect(CampaignRecord.safeParse(after).error).toBeUndefined()
        for (const field of correctableFields.keys()) {
          const values = [after[field as keyof CampaignRecord]].flat() as (Sourced<unknown> | null)[]
          for (const v of values) for (const e of v?.evidence ?? []) expect(after.text.slice(e.start, e.end)).toBe(e.quote)
          const isEmpty = !values.filter(Boolean).length
          if (corrections.some(c => c.field === field)) expect(field in after.absences).toBe(isEmpty)
        }
        const turned = corrections.map((_, i) => corrections[(i + turn) % corrections.length]!)
        expect(applyCorrections(now, turned)).toEqual({ record: after, conflicts, unplaced })
        expect(applyCorrections(after, corrections).record).toEqual(after)
        for (const c of conflicts) expect(corrections).toContain(c.correction)
      }),
      { numRuns: 300 },
    )
  })
})

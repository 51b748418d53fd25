/** The check as a whole: what it refuses, presets and settings, accepted findings, places. */
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/check/draft.ts'
import { findRule } from '../../src/check/registry.ts'
import { checkDocument, runRule } from '../../src/check/run.ts'
import { parentText, planText } from '../../src/check/sample.ts'
import { parseAccepted, parseSettings, SettingsError } from '../../src/check/settings.ts'
import { read } from './draft-of.ts'

const NEWS = `UBND xã Tam Kim phát động phong trào thi đua năm 2026

Sáng 15/01/2026, UBND xã Tam Kim tổ chức lễ phát động phong trào thi đua cải cách hành chính. Theo kế hoạch, phong trào kéo dài đến hết tháng 11.

Tại buổi lễ, đại diện các xóm đã ký giao ước thi đua và hứa giải quyết hồ sơ đúng hẹn.`

const faulty = () =>
  read(
    planText({
      number: 'Số: 8/KH-UBND',
      signature: 'CHỦ TỊCH\n\nNông Thị Sao Mai',
      funding: 'IX. TUYÊN TRUYỀN\n\n- Đưa tin trên loa truyền thanh của xã.',
    }),
  )

describe('the sample plan', () => {
  test('is clean, also against its parent plan', async () => {
    const plan = await read(planText())
    const parent = await read(parentText())
    expect(checkDocument(plan).findings.map(f => `${f.rule}: ${f.message}`)).toEqual([])
    expect(checkDocument(plan, parent).findings.map(f => `${f.rule}: ${f.message}`)).toEqual([])
    expect(checkDocument(parent).findings.map(f => `${f.rule}: ${f.message}`)).toEqual([])
  })

  test('shows how it stands to the targets of its parent plan', async () => {
    const { targets } = checkDocument(await read(planText()), await read(parentText()))
    expect(targets.map(t => t.state)).toEqual(['kept', 'kept'])
  })
})

describe('checkDocument', () => {
  test('refuses news politely', async () => {
    const { refused, findings } = checkDocument(await read(NEWS))
    expect(refused?.vi).toMatch(/tin, bài/u)
    expect(refused?.en).toMatch(/news/u)
    expect(findings).toEqual([])
  })

  test('gives the same findings each time, in the order of the text', async () => {
    const plan = await faulty()
    const first = checkDocument(plan).findings
    expect(checkDocument(plan).findings).toEqual(first)
    const starts = first.map(f => f.evidence[0]!.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test('counts by level', async () => {
    const { counts, findings } = checkDocument(await faulty())
    expect(counts).toEqual({ error: 1, warning: 1, info: 1 })
    expect(findings.map(f => f.rule)).toEqual(['number-padding', 'missing-funding', 'signature-authority'])
  })

  test('keeps to the presets asked for', async () => {
    const plan = await faulty()
    expect(checkDocument(plan, null, { presets: ['campaign'] }).findings.map(f => f.rule)).toEqual(['missing-funding'])
    expect(checkDocument(plan, null, { presets: ['nd30'] }).findings.map(f => f.rule)).not.toContain('missing-funding')
  })

  test('a document that is no plan of a campaign is checked for its form', async () => {
    const decision = await read(
      planText({ type: 'QUYẾT ĐỊNH', number: 'Số: 8/QĐ-UBND', title: 'Về việc kiện toàn Tổ công nghệ số cộng đồng' }),
    )
    const found = checkDocument(decision).findings.map(f => f.rule)
    expect(found).toContain('number-padding')
    expect(found.some(r => r.startsWith('missing-'))).toBe(false)
  })
})

describe('settings', () => {
  test('switch rules off and change levels', async () => {
    const settings = parseSettings({ rules: { 'number-padding': 'off', 'missing-funding': 'error' } })
    const { findings, counts } = checkDocument(await faulty(), null, { settings })
    expect(findings.map(f => f.rule)).toEqual(['missing-funding', 'signature-authority'])
    expect(counts.error).toBe(2)
  })

  test('of a place win over the general ones, the tightest first', async () => {
    const settings = parseSettings({
      rules: { 'number-padding': 'off' },
      places: {
        'Cao Bằng': { rules: { 'number-padding': 'info', 'missing-funding': 'off' } },
        'Cao Bằng/Tam Kim': { rules: { 'number-padding': 'error' } },
        'Lạng Sơn': { rules: { 'signature-authority': 'off' } },
      },
    })
    const { findings } = checkDocument(await faulty(), null, { settings })
    expect(findings.map(f => [f.rule, f.severity])).toEqual([
      ['number-padding', 'error'],
      ['signature-authority', 'error'],
    ])
  })

  test.each([
    { rules: { 'no-such-rule': 'off' } },
    { rules: { motto: 'loud' } },
    { presets: ['nd31'] },
    { rule: {} },
    { places: { 'Cao Bằng': { rules: { 'no-such-rule': 'off' } } } },
    [],
    null,
  ])('that are wrong are told: %j', value => {
    expect(() => parseSettings(value)).toThrow(SettingsError)
  })
})

describe('accepted findings', () => {
  test('are let stand with their reason', async () => {
    const accepted = parseAccepted([
      { rule: 'missing-funding', reason: 'Kinh phí theo kế hoạch riêng' },
      { rule: 'number-padding', quote: 'Số: 9/KH', reason: 'không phải văn bản này' },
    ])
    const result = checkDocument(await faulty(), null, { accepted })
    expect(result.findings.map(f => f.rule)).toEqual(['number-padding', 'signature-authority'])
    expect(result.accepted.map(f => [f.rule, f.reason])).toEqual([['missing-funding', 'Kinh phí theo kế hoạch riêng']])
    expect(result.counts.info).toBe(0)
  })

  test.each([[[{ rule: 'motto' }]], [[{ rule: 'motto', reason: ' ' }]], [{}]])('need a reason: %j', value => {
    expect(() => parseAccepted(value)).toThrow(SettingsError)
  })
})

describe('places', () => {
  test('are lines of the source where it is given', async () => {
    const text = planText({ number: 'Số: 8/KH-UBND' })
    const [finding] = checkDocument(await read(text), null, { source: text }).findings
    const line = text.split('\n').indexOf('Số: 8/KH-UBND') + 1
    expect(finding?.place).toMatchObject({ line, column: 1, endLine: line, position: 'at' })
  })

  test('are paragraphs of the text otherwise, with the headings around them', async () => {
    const plan = await read(planText({ awards: 'VIII. KHEN THƯỞNG\n\n1. Hình thức\n\n- UBND xã tặng Giấy khen cho 03 tập thể.' }))
    const [finding] = runRule(findRule('award-authority')!, new Draft(plan))
    const line = plan.document.text.slice(0, finding!.evidence[0]!.start).split('\n').length
    expect(finding?.place).toMatchObject({ line, section: 'VIII › 1', position: 'at' })
    expect(finding?.place.paragraph).toMatch(/^\d+$/u)
  })

  test('of what is missing are where it would stand', async () => {
    const plan = await read(planText({ criteria: '' }))
    const [finding] = runRule(findRule('missing-criteria')!, new Draft(plan))
    expect(finding?.place.position).toBe('before')
    expect(finding?.sentence).toMatch(/^VI\. BIỆN PHÁP/u)
  })
})

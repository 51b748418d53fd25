import { expect, test } from 'vitest'
import type { Campaign, ComparedRecord, Comparison } from '../../../schemas/comparison.ts'
import { campaignNames, inOrder } from '../../../src/export/charts/campaigns.ts'
import { comparisonOf } from '../comparison.ts'

const comparison = comparisonOf()
const [family] = comparison.families
const record = (id: string, changes: Partial<ComparedRecord> = {}): ComparedRecord => ({
  ...comparison.records[0]!,
  id,
  fileName: `${id}.docx`,
  issuer: null,
  number: null,
  ...changes,
})
const campaign = (id: string, changes: Partial<Campaign> = {}): Campaign => ({
  ...family!.campaigns[0]!,
  id,
  principal: id,
  unit: null,
  years: null,
  ...changes,
})
const of = (campaigns: Campaign[], records: ComparedRecord[], units: string[] = []): Comparison => ({
  ...comparison,
  families: [{ ...family!, campaigns }],
  records,
  units: units.map(id => ({ ...comparison.units[0]!, id, name: `Phường ${id}` })),
})

test('a campaign is named by its unit, else by its issuer, else by its file', () => {
  const c = of(
    [campaign('a', { unit: '7' }), campaign('b'), campaign('c')],
    [record('a', { issuer: 'Sở Nội vụ' }), record('b', { issuer: 'Sở Y tế' }), record('c')],
    ['7'],
  )
  expect([...campaignNames(c).values()]).toEqual(['Phường 7', 'Sở Y tế', 'c.docx'])
})

test('campaigns of one unit are told apart by years, then by number or file, then by their ids', () => {
  const years = { from: 2024, to: 2026 }
  const names = campaignNames(
    of(
      [
        campaign('a', { unit: '7', years: { from: 2025, to: 2025 } }),
        campaign('b', { unit: '7', years }),
        campaign('c', { unit: '7', years }),
        campaign('d', { unit: '7', years }),
        campaign('e', { unit: '7' }),
      ],
      ['a', 'b', 'c', 'd', 'e'].map(id => record(id, id === 'b' ? {} : { number: id === 'e' ? null : '41/KH-UBND' })),
      ['7'],
    ),
  )
  expect([...names.values()]).toEqual([
    'Phường 7 (2025)',
    'Phường 7 (2024–2026)',
    'Phường 7 (2024–2026), 41/KH-UBND',
    'Phường 7 (2024–2026), d',
    'Phường 7',
  ])
})

test('those that stand above others come first, the others by name and number', () => {
  const ids = ['10', '2', 'p', '1']
  const c = of(
    ids.map(id => campaign(id, { unit: id })),
    ids.map(id => record(id)),
    ids,
  )
  const order = inOrder({ ...c, cascade: [{ ...comparison.cascade[0]!, parent: 'p' }] }, campaignNames(c))
  expect(order).toEqual(['p', '1', '2', '10'])
})

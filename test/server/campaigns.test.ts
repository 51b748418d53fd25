/** Families of a comparison as campaigns of the store: under the document that all carry out, or by themselves. */
import { expect, it } from 'vitest'
import { compareRecords } from '../../src/compare/index.ts'
import { campaignsOf } from '../../src/server/campaigns.ts'
import { PARENT, unitPlan } from '../compare/plans.ts'

const province = unitPlan({ unit: 'TỈNH KHÁNH HÒA', number: '36', day: 'ngày 16 tháng 01 năm 2026', basis: 'Căn cứ tình hình thực tế;' })
const communes = ['XÃ CÔNG HẢI', 'XÃ BÁC ÁI'].map(unit => unitPlan({ unit }))
const alone = unitPlan({ unit: 'XÃ CAM AN', title: 'Phát động đợt thi đua trồng rừng năm 2024', basis: 'Căn cứ đề nghị của Văn phòng;' })

const made = (...records: Parameters<typeof compareRecords>[0]) => campaignsOf(compareRecords(records), id => `document ${id}`)
const documents = (...records: { id: string }[]) => records.map(r => `document ${r.id}`).toSorted()

it('plans stand under the plan that they carry out, where that is among the documents', () => {
  const [campaign, ...others] = made(...communes, province)
  expect(others).toEqual([])
  expect(campaign!.summary).toMatchObject({
    id: `p-${province.id.slice(0, 12)}`,
    parent: `document ${province.id}`,
    level: 'province',
    province: 'Khánh Hòa',
    years: { from: 2026, to: 2026 },
    units: 3,
  })
  expect(campaign!.documents.toSorted()).toEqual(documents(province, ...communes))
})

it('else under what they cite, and keep their id while plans come and go', () => {
  const [campaign] = made(...communes)
  expect(campaign!.summary).toMatchObject({ parent: null, units: 2 })
  expect(campaign!.summary.id).toMatch(/^n-[0-9a-f]{12}$/u)
  expect(made(communes[1]!)[0]!.summary.id).toBe(campaign!.summary.id)
  expect(made(unitPlan({ unit: 'XÃ CÔNG HẢI', basis: PARENT.replace('36/', '37/') }))[0]!.summary.id).not.toBe(campaign!.summary.id)
})

it('a plan that carries out no other is a campaign by itself', () => {
  const campaigns = made(alone, ...communes)
  expect(campaigns).toHaveLength(2)
  const own = campaigns.find(c => c.documents.includes(`document ${alone.id}`))!
  expect(own.summary).toMatchObject({ id: `c-${alone.id.slice(0, 12)}`, parent: null, level: 'commune', years: { from: 2024, to: 2024 } })
  expect(own.documents).toEqual(documents(alone))
})

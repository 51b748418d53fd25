/** Plans under a plan from above, over the API: grouped, compared, checked against it, and their deadlines as calendars. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, expect, it, vi } from 'vitest'
import { form, serverOf } from './client.ts'

const held = serverOf()

const plan = (unit: string, place: string, number: number, day: string, ...body: string[]): string =>
  [
    'ỦY BAN NHÂN DÂN',
    unit,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${number}/KH-UBND`,
    `${place}, ${day}`,
    'KẾ HOẠCH',
    'Phát động phong trào thi đua cải cách hành chính năm 2026',
    ...body,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lục Văn Thảo',
  ].join('\n')

const above = 'Thực hiện Kế hoạch số 36/KH-UBND ngày 16/01/2026 của UBND tỉnh Khánh Hòa về phong trào thi đua cải cách hành chính năm 2026;'
const PROVINCE = plan(
  'TỈNH KHÁNH HÒA',
  'Khánh Hòa',
  36,
  'ngày 16 tháng 01 năm 2026',
  'I. MỤC TIÊU',
  '1. Phấn đấu 95% hồ sơ được giải quyết đúng hạn.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nội vụ tổng hợp kết quả trước ngày 15/12/2026.',
  '2. Các xã, phường gửi báo cáo trước ngày 30/11/2026 về Sở Nội vụ.',
)
const commune = (unit: string, number: number, target = 90) =>
  plan(
    unit,
    'Nơi ban hành',
    number,
    'ngày 02 tháng 02 năm 2026',
    above,
    'I. MỤC TIÊU',
    `1. Phấn đấu ${target}% hồ sơ được giải quyết đúng hạn.`,
  )

let ids: string[]
let province: string
beforeAll(async () => {
  const files = { 'tinh.txt': PROVINCE, 'cong-hai.txt': commune('XÃ CÔNG HẢI', 41), 'bac-ai.txt': commune('XÃ BÁC ÁI', 42) }
  ids = await held.client.upload(files)
  province = ids[0]!
  await vi.waitFor(async () => expect((await held.client.get('/campaigns')).body.total).toBe(1), { timeout: 120_000, interval: 500 })
}, 240_000)

it('plans are one campaign under the plan that they carry out, and measured against it', async () => {
  const [campaign] = (await held.client.get('/campaigns?year=2026')).body.items
  expect(campaign).toMatchObject({ parent: province, documents: 3, level: 'province' })
  const { body } = await held.client.get(`/campaigns/${campaign.id}/comparison?asOf=2026-02-01`)
  expect([body.asOf, body.families[0].parent.record]).toEqual(['2026-02-01', province])
  expect(body.cascade.map((c: { parent: string }) => c.parent)).toEqual([province])
})

it('any documents are compared, with a plan from above where one is named', async () => {
  const documents = ids.slice(1)
  const bare = (await held.client.post('/compare', { documents })).body
  expect([bare.families[0].parent.record, bare.cascade]).toEqual([null, []])
  const under = (await held.client.post('/compare', { documents, parent: province })).body
  expect(under.families[0].parent.record).toBe(province)
  expect(under.cascade.map((c: { parent: string }) => c.parent)).toEqual([province])
})

it('a document that is not there is not compared', async () => {
  const nobody = 'e'.repeat(64)
  for (const body of [{ documents: [ids[1], nobody] }, { documents: [ids[1]], parent: nobody }])
    expect((await held.client.post('/compare', body)).status).toBe(404)
  // one that is named twice is there all the same
  expect((await held.client.post('/compare', { documents: [ids[1], ids[1]] })).status).toBe(200)
})

it('a draft is checked against the plan from above, whether that is kept or sent along', async () => {
  const draft = () => form({ 'du-thao.txt': commune('XÃ CAM AN', 43, 80) }, 'file')
  const kept = await held.client.post(`/check?parent=${province}`, draft())
  const both = draft()
  both.append('parent', new Blob([PROVINCE]), 'tinh.txt')
  const sent = await held.client.post('/check', both)
  expect([kept.status, sent.status]).toEqual([200, 200])
  expect(sent.body).toEqual(kept.body)
  const alone = await held.client.post('/check', draft())
  expect(sent.body.findings.length).toBeGreaterThan(alone.body.findings.length)
})

it('a Word draft carries what was found against the plan from above as comments', async () => {
  const file = readFileSync(path.join(import.meta.dirname, '../../corpus/documents/ke-hoach-huyen-mot-lan-di-2022.docx'))
  const comments = async (query: string) => {
    const response = await fetch(`${held.server.url}/api/v1/check/annotated${query}`, {
      method: 'POST',
      body: form({ 'du-thao.docx': file }, 'file'),
      headers: { 'x-csrf-token': held.client.csrf! },
    })
    expect(response.status).toBe(200)
    const xml = new TextDecoder().decode(unzipSync(new Uint8Array(await response.arrayBuffer()))['word/comments.xml'])
    return xml.split('<w:comment ').length
  }
  expect(await comments(`?parent=${province}`)).toBeGreaterThan(await comments(''))
})

it('a unit has a calendar of its own deadlines, and a name that nobody bears has none', async () => {
  const all = await held.client.get('/calendar.ics')
  const own = await held.client.get(`/calendar.ics?unit=${encodeURIComponent('SỞ NỘI VỤ')}`)
  expect([all.status, own.status]).toEqual([200, 200])
  const days = (ics: string) => [...ics.matchAll(/^DTSTART[^:]*:(\d+)/gmu)].map(m => m[1])
  expect(days(all.body)).toEqual(expect.arrayContaining(['20261130', '20261215']))
  expect(days(own.body)).toEqual(['20261215'])
  expect((await held.client.get(`/calendar.ics?unit=${encodeURIComponent('Sở Không Có')}`)).status).toBe(404)
})

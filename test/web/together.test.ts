/** Two people at one record: each sees the other's work without reloading, and nothing of either is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Site } from './site.ts'
import type { Visitor } from './visitor.ts'

const READING = 600_000
const FILE = 'ke-hoach-xa-gan-dan-2025.docx'
let site: Site
let id: string

beforeAll(async () => {
  site = await Site.open()
  id = (await site.upload(FILE)).get(FILE)!
}, READING)
afterAll(async () => {
  await site?.close()
}, READING)

interface Kept {
  items: { correction: { field: string; action: string; by: string }; undone: unknown }[]
}
const corrections = async (): Promise<Kept['items']> =>
  ((await (await fetch(`${site.server.url}/api/v1/records/${id}/corrections`)).json()) as Kept).items

const row = (v: Visitor, field: string) => v.page.locator(`.field-view[data-field=${field}] .value`).first()

async function correct(v: Visitor, field: string, to: string): Promise<void> {
  await v.edit(field)
  await v.page.locator('.draft-form textarea').first().fill(to)
  await v.page.keyboard.press('Control+Enter')
}

/** The browser writes answers that are no success to its console by itself; a conflict is one that is expected here. */
const unexpected = (v: Visitor) => v.troubles.filter(t => !/status of 412/.test(t))

test(
  'a correction of one is seen by the other, who works on',
  async () => {
    const [an, binh] = [await site.visitor(), await site.visitor()]
    await Promise.all([an.go(`/van-ban/${id}`), binh.go(`/van-ban/${id}`)])
    await correct(an, 'title', 'Trích yếu do An sửa')
    await row(binh, 'title').getByText('Trích yếu do An sửa').waitFor()
    await row(binh, 'title').locator('.review', { hasText: 'sửa lúc' }).waitFor()
    await correct(binh, 'issuedPlace', 'Nơi do Bình sửa')
    await row(an, 'issuedPlace').getByText('Nơi do Bình sửa').waitFor()
    await an.look('40-together')
    expect([...unexpected(an), ...unexpected(binh)]).toEqual([])
    await Promise.all([an.close(), binh.close()])
  },
  READING,
)

test(
  'both correct at the same moment: both corrections are kept',
  async () => {
    const [an, binh] = [await site.visitor(), await site.visitor()]
    // neither hears of the other in time: what was seen is old when it is sent
    for (const v of [an, binh]) await v.page.route('**/api/v1/events', route => route.abort())
    await Promise.all([an.go(`/van-ban/${id}`), binh.go(`/van-ban/${id}`)])
    await Promise.all([correct(an, 'purposes', 'Mục đích do An sửa'), correct(binh, 'requirements', 'Yêu cầu do Bình sửa')])
    await row(an, 'purposes').getByText('Mục đích do An sửa').waitFor()
    await row(binh, 'requirements').getByText('Yêu cầu do Bình sửa').waitFor()
    // what is shown may be on its way still
    const kept = async () => (await corrections()).filter(c => !c.undone).map(c => c.correction.field)
    await expect.poll(kept).toEqual(expect.arrayContaining(['title', 'issuedPlace', 'purposes', 'requirements']))
    await Promise.all([an.close(), binh.close()])
  },
  READING,
)

test(
  'both correct the same value: the second is told, sees the first, and decides',
  async () => {
    const [an, binh] = [await site.visitor(), await site.visitor()]
    await binh.page.route('**/api/v1/events', route => route.abort())
    await Promise.all([an.go(`/van-ban/${id}`), binh.go(`/van-ban/${id}`)])
    await correct(an, 'objectives', 'Mục tiêu do An sửa')
    await row(an, 'objectives').locator('.review').waitFor()
    await correct(binh, 'objectives', 'Mục tiêu do Bình sửa')
    await binh.page.getByText('Người khác vừa sửa giá trị này').waitFor()
    // what was typed is still there
    expect(await binh.page.locator('.draft-form textarea').first().inputValue()).toBe('Mục tiêu do Bình sửa')
    await binh.look('41-conflict')
    await binh.page.keyboard.press('Escape')
    await row(binh, 'objectives').getByText('Mục tiêu do An sửa').waitFor()
    const mine = (await corrections()).filter(c => c.correction.field === 'objectives')
    expect(mine).toHaveLength(1)
    await Promise.all([an.close(), binh.close()])
  },
  READING,
)

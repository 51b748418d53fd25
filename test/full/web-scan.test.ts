/** A scan beside its record: its picture with the boxes of what was read, and a place of it that a person marks and types. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOCUMENTS, Site } from '../web/site.ts'

const READING = 600_000
let site: Site
let id: string

/** The first page of a bundled plan as a scanner would give it: a picture of 150 points an inch without any text. */
async function scan(): Promise<Uint8Array> {
  const page = await (await site.browser.newContext({ viewport: { width: 1240, height: 1754 } })).newPage()
  await page.setContent(
    `<body style="margin:90px;font:26px/1.5 'Times New Roman',Tinos,serif">${await readFile(join(DOCUMENTS, 'huong-dan-khen-thuong-2024.html'), 'utf8')}`,
  )
  const bytes = await page.screenshot()
  await page.context().close()
  return bytes
}

beforeAll(async () => {
  site = await Site.open()
  id = (await site.upload({ name: 'bản quét.png', bytes: await scan() })).get('bản quét.png')!
}, READING)
afterAll(async () => {
  await site?.close()
}, 60_000)

test(
  'what was read has its box on the picture; a marked place takes what a person types',
  async () => {
    const v = await site.visitor()
    const { page } = v
    await v.go(`/van-ban/${id}`)
    const picture = page.locator('.pdf-page img')
    await picture.waitFor({ timeout: 60_000 })
    const sheet = (await page.locator('.pdf-page').boundingBox())!
    const boxes = await page.locator('.page-boxes .box').evaluateAll(all => all.map(b => b.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes.length).toBeGreaterThan(3)
    // in points of the page, and so upon it
    for (const b of boxes) {
      expect(b.x).toBeGreaterThanOrEqual(sheet.x - 1)
      expect(b.right).toBeLessThanOrEqual(sheet.x + sheet.width + 1)
    }
    await page.getByRole('button', { name: 'Khoanh vùng' }).click()
    await page.mouse.move(sheet.x + 60, sheet.y + 40)
    await page.mouse.down()
    await page.mouse.move(sheet.x + 260, sheet.y + 120, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('dialog').getByRole('button', { name: 'Số, ký hiệu' }).click()
    const form = page.locator('.draft-form')
    await form.getByText('Vùng đã khoanh').waitFor()
    await form.getByLabel('Số, ký hiệu').fill('47/HD-UBND')
    await form.getByLabel('Ký hiệu', { exact: true }).fill('HD-UBND')
    await v.look('70-scan')
    await page.keyboard.press('Control+Enter')
    const number = page.locator('.field-view[data-field=number] .value', { hasText: '47/HD-UBND' })
    await number.locator('.review').waitFor()
    const record = (await (await fetch(`${site.server.url}/api/v1/records/${id}`)).json()) as {
      number: { regions: { page: number; width: number }[] }
    }
    expect(record.number.regions[0]).toMatchObject({ page: 1 })
    await v.look('71-scan-corrected')
    expect(await v.barriers()).toEqual([])
    expect(v.troubles).toEqual([])
    await v.close()
  },
  READING,
)

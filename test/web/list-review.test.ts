/** The review of a filtered list: Enter leads from doubt to doubt, and from a document that has none left to the next one of the list. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Site } from './site.ts'
import type { Visitor } from './visitor.ts'

const READING = 600_000

const plan = (commune: string, number: number) => `ỦY BAN NHÂN DÂN
XÃ ${commune.toUpperCase()}

Số: ${number}/KH-UBND

${commune}, ngày 12 tháng 3 năm 2025

KẾ HOẠCH

Phát động phong trào thi đua làm sạch đường làng, ngõ xóm năm 2025

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giữ cho đường làng của xã ${commune} sạch quanh năm.

2. Yêu cầu

- Thôn nào cũng có việc làm cụ thể.

II. CHỈ TIÊU

- Khoảng chín phần mười số thôn có đường hoa.

III. TỔ CHỨC THỰC HIỆN

- Các thôn gửi báo cáo về xã khi xong việc.
`
const letter = `HỘI LÀM VƯỜN XÃ SUỐI MƠ

Số: 4/CV-HLV

Suối Mơ, ngày 2 tháng 4 năm 2025

CÔNG VĂN

Về việc hưởng ứng phong trào thi đua trồng cây

Kính gửi các chi hội: đề nghị đăng ký số cây trồng trước ngày 20/4/2025.
`

let site: Site
let ids: Map<string, string>
beforeAll(async () => {
  site = await Site.open()
  const bytes = (text: string) => new TextEncoder().encode(text)
  ids = await site.upload(
    { name: 'dong-coi.md', bytes: bytes(plan('Đồng Cói', 7)) },
    { name: 'bai-soi.md', bytes: bytes(plan('Bãi Sỏi', 8)) },
    { name: 'suoi-mo.md', bytes: bytes(letter) },
  )
}, READING)
afterAll(async () => {
  await site?.close()
}, READING)

interface Listed {
  id: string
  doubts: number
}
/** Documents in the order of the list page. */
const documents = async (filter: string): Promise<Listed[]> =>
  ((await (await fetch(`${site.server.url}/api/v1/documents?${filter}`)).json()) as { items: Listed[] }).items

const shown = (v: Visitor): string => new URL(v.page.url()).pathname.split('/').at(-1)!
const active = (v: Visitor) => v.page.locator('.value[data-active]')

/** Accepts the doubt that stands open. Gives the document and the value that stand open then. */
async function accept(v: Visitor): Promise<string> {
  const before = v.page.url()
  await active(v).and(v.page.locator('[data-state=doubt]')).waitFor()
  await v.page.keyboard.press('Enter')
  await expect.poll(() => v.page.url(), { timeout: 60_000 }).not.toBe(before)
  return shown(v)
}

/** Notices stay as long as the test needs, however slow the machine is. */
const keepNotices = (v: Visitor) =>
  v.page.addInitScript(() => {
    const wait = window.setTimeout.bind(window)
    Object.assign(window, { setTimeout: (run: () => void, ms?: number) => wait(run, ms === 7000 ? 600_000 : ms) })
  })

/** Opens a document from a list as it is filtered there, and its first doubt. */
async function openFrom(v: Visitor, list: string, row: number): Promise<void> {
  await v.go(list)
  await v.page.locator('tbody a').nth(row).click()
  await v.page.locator('.value .acts').first().waitFor()
  await v.page.keyboard.press('j')
}

test(
  'the last doubt of a document leads to the next document of the list, and the last of the list says so',
  async () => {
    const [first, second] = (await documents('type=plan')).map(d => d.id)
    const v = await site.visitor()
    await keepNotices(v)
    await openFrom(v, '/van-ban?type=plan', 0)
    expect(shown(v)).toBe(first)
    expect(await accept(v)).toBe(first)
    expect(await accept(v)).toBe(second)
    await v.page.getByText('Văn bản tiếp theo trong danh sách').waitFor()
    await active(v).and(v.page.locator('[data-state=doubt]')).waitFor()
    await v.look('42-next-of-list')
    expect(await v.barriers()).toEqual([])
    // what was decided in the document before can still be taken back, and is asked for again at the end of the list
    await v.page.locator('.notice', { hasText: 'Đã chấp nhận' }).last().getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(async () => (await documents('type=plan')).map(d => d.doubts)).toEqual([1, 2])
    expect(await accept(v)).toBe(second)
    expect(await accept(v)).toBe(first)
    await active(v).and(v.page.locator('[data-state=doubt]')).waitFor()
    await v.page.keyboard.press('Enter')
    await v.page.getByText('Danh sách không còn văn bản nào').waitFor()
    expect(shown(v)).toBe(first)
    expect((await documents('type=plan')).map(d => d.doubts)).toEqual([0, 0])
    // a value that was never in doubt leads nowhere
    await v.choose(v.page.locator('.field-view[data-field=number] .value'))
    await v.page.keyboard.press('Enter')
    await v.page.locator('.field-view[data-field=number] .review', { hasText: 'chấp nhận' }).waitFor()
    expect(shown(v)).toBe(first)
    // the way back leads through the documents as they were opened
    await v.page.goBack()
    await expect.poll(() => shown(v)).toBe(second)
    expect(v.troubles).toEqual([])
    await v.close()
  },
  READING,
)

test(
  'from the list of everything the review stays in its document, and a list that is not to be had keeps nobody from deciding',
  async () => {
    const letter = ids.get('suoi-mo.md')!
    const v = await site.visitor()
    const row = (await documents('')).findIndex(d => d.id === letter)
    await openFrom(v, '/van-ban', row)
    expect(new URL(v.page.url()).searchParams.has('ds')).toBe(false)
    await active(v).and(v.page.locator('[data-state=doubt]')).waitFor()
    await v.page.keyboard.press('Enter')
    await active(v).locator('.review', { hasText: 'chấp nhận' }).waitFor()
    await v.page.keyboard.press('u')
    await expect.poll(() => active(v).locator('.review').count()).toBe(0)

    await openFrom(v, '/van-ban?type=official_letter', 0)
    await active(v).and(v.page.locator('[data-state=doubt]')).waitFor()
    await v.page.route('**/api/v1/documents?*', route => route.abort())
    await v.page.keyboard.press('Enter')
    await active(v).locator('.review', { hasText: 'chấp nhận' }).waitFor()
    expect(shown(v)).toBe(letter)
    await v.close()
  },
  READING,
)

/** What people do here, from the first look to the accounts: each journey in a real browser, on real files, with its picture kept. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOCUMENTS, Site } from './site.ts'
import type { Visitor } from './visitor.ts'

const FAMILY = join(DOCUMENTS, '../family/documents')
const own = (name: string) => join(DOCUMENTS, name)
const ofFamily = (name: string) => join(FAMILY, name)

/** Reading takes its time on a machine that does other work as well. */
const READING = 600_000

let site: Site
let ids: Map<string, string>
const visitors: Visitor[] = []
const visit = async (options = {}): Promise<Visitor> => {
  const visitor = await site.visitor(options)
  visitors.push(visitor)
  return visitor
}

beforeAll(async () => {
  site = await Site.open()
}, READING)
afterAll(async () => {
  await site?.close()
}, READING)

const documents = async (): Promise<{ id: string; fileName: string; state: string }[]> =>
  (
    (await (await fetch(`${site.server.url}/api/v1/documents?limit=200`)).json()) as {
      items: { id: string; fileName: string; state: string }[]
    }
  ).items

/** Each view is left with no barrier and no trouble. */
async function isClean(visitor: Visitor): Promise<void> {
  expect(await visitor.barriers()).toEqual([])
  expect(visitor.troubles).toEqual([])
}

test(
  'an empty store offers a first look, whose reading can be stopped',
  async () => {
    const v = await visit()
    await v.go('/')
    await v.page.getByText('Chưa có văn bản nào').waitFor()
    await v.look('01-first-look')
    await isClean(v)
    await v.page.getByRole('button', { name: 'Xem thử với văn bản mẫu' }).click()
    await v.page.getByRole('heading', { name: 'Văn bản mẫu' }).waitFor()
    await v.page.getByRole('button', { name: 'Dừng' }).click()
    await v.page.getByText('Đã dừng').first().waitFor({ timeout: READING })
    await v.look('02-stopped')
    await isClean(v)
    await v.close()
  },
  READING,
)

test(
  'files are uploaded: progress, a duplicate, a failure with its reason',
  async () => {
    const v = await visit()
    await v.go('/tai-len')
    const docx = await readFile(own('ke-hoach-huyen-mot-lan-di-2022.docx'))
    const files = [
      own('ke-hoach-huyen-mot-lan-di-2022.docx'),
      own('ke-hoach-huyen-mot-lan-di-2022.pdf'),
      own('tin-phat-dong-thi-dua-2022.html'),
      ofFamily('00-ke-hoach-tinh-quang-tri.docx'),
      ofFamily('phuong-dong-hoi.docx'),
      ofFamily('phuong-ba-don.pdf'),
      ofFamily('dac-khu-con-co.md'),
    ]
    const given = await Promise.all(
      files.map(async path => ({ name: path.split('/').at(-1)!, mimeType: 'application/octet-stream', buffer: await readFile(path) })),
    )
    await v.page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        ...given,
        { name: 'bản sao.docx', mimeType: 'application/octet-stream', buffer: docx },
        { name: 'hỏng.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 không phải tệp Word') },
      ])
    const job = v.page.locator('.job').first()
    await job.getByRole('progressbar').waitFor()
    await v.look('03-uploading')
    await job.getByText('còn 0').waitFor({ timeout: READING })
    await job.getByText('Trùng').first().waitFor()
    const broken = job.locator('li', { hasText: 'hỏng.docx' })
    expect(await broken.innerText()).toMatch(/Lỗi/)
    expect((await broken.locator('.name .faint').innerText()).length).toBeGreaterThan(10)
    await v.look('04-uploaded')
    await isClean(v)
    // what failed can be tried again, and fails again with its reason
    await job.getByRole('button', { name: 'Đọc lại tệp lỗi' }).click()
    await job.getByRole('button', { name: 'Đọc lại tệp lỗi' }).waitFor({ timeout: READING })
    ids = new Map((await documents()).map(d => [d.fileName, d.id]))
    expect(ids.has('phuong-dong-hoi.docx')).toBe(true)
    await v.close()
  },
  READING,
)

const path = (name: string): string => `/van-ban/${ids.get(name)}`

test(
  'the overview says what is there and what needs a look first',
  async () => {
    const v = await visit()
    await v.go('/')
    await v.page.getByText('Cần xem trước').waitFor()
    expect(await v.page.locator('.doubt-row').count()).toBeGreaterThan(3)
    const shares = await v.page.locator('.doubt-row .tag').allInnerTexts()
    const numbers = shares.map(s => Number.parseInt(s, 10))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    await v.look('05-overview')
    await isClean(v)
    await v.page.locator('.doubt-row a').first().click()
    await v.page.locator('.value[data-active]').waitFor()
    await v.settled()
    await v.close()
  },
  READING,
)

test(
  'a record is read beside its Word file, accepted, corrected, rejected and undone by keys',
  async () => {
    const v = await visit()
    const { page } = v
    await v.go(path('ke-hoach-huyen-mot-lan-di-2022.docx'))
    await page.locator('.field-view[data-field=number] .value .open').click()
    await expect.poll(() => page.evaluate(() => new URL(location.href).searchParams.get('v'))).toBe('number')
    const lit = page.locator('.original [data-keys~="number"]').first()
    expect(await lit.evaluate(e => getComputedStyle(e).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    await v.look('06-document-word')
    await isClean(v)
    // the other way: a sentence opens its value
    await page.locator('.original [data-keys~="issuedDate"]').first().click()
    await page.locator('.value[data-key="issuedDate"][data-active]').waitFor()

    const active = page.locator('.value[data-active]')
    await page.keyboard.press('j')
    await expect.poll(() => active.getAttribute('data-state')).toBe('doubt')
    const first = await active.getAttribute('data-key')
    await page.keyboard.press('j')
    await expect.poll(() => active.getAttribute('data-key')).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => active.getAttribute('data-key')).toBe(first)
    await page.keyboard.press('Enter')
    await page.locator(`.value[data-key="${first}"] .review`, { hasText: 'chấp nhận' }).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => page.locator(`.value[data-key="${first}"] .review`).count()).toBe(0)

    await v.edit('theme', 'title')
    const words = page.locator('.draft-form textarea').first()
    await words.fill('Chủ đề do người rà soát ghi lại')
    await page.getByLabel('Lý do').fill('đọc lại bản ký')
    await v.look('07-correcting')
    await isClean(v)
    await page.keyboard.press('Control+Enter')
    const corrected = page.locator('.value', { hasText: 'Chủ đề do người rà soát ghi lại' })
    await corrected.locator('.review', { hasText: 'sửa lúc' }).waitFor()

    const purposes = page.locator('.field-view[data-field=purposes] .value')
    const before = await purposes.count()
    await v.choose(purposes.last())
    await page.keyboard.press('x')
    await expect.poll(() => purposes.count()).toBe(before - 1)
    await page.keyboard.press('u')
    await expect.poll(() => purposes.count()).toBe(before)

    await page.keyboard.press('/')
    await page.getByRole('textbox', { name: 'Tìm trong bản ghi' }).fill('go quao')
    await page.locator('.value-search li').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lịch sử' }).click()
    await page.locator('.history li', { hasText: 'đọc lại bản ký' }).waitFor()
    await page.locator('.history li[data-undone]').first().waitFor()
    await v.look('08-history')
    await isClean(v)
    await page.getByRole('button', { name: 'Nhận xét' }).click()
    await v.settled()
    await v.look('09-findings')
    await isClean(v)
    await v.close()
  },
  READING,
)

test(
  'words selected in the text become the evidence of a field',
  async () => {
    const v = await visit()
    const { page } = v
    await v.go(path('ke-hoach-huyen-mot-lan-di-2022.docx'))
    const line = page.locator('.text-original p', { hasText: 'Theo đề nghị của' }).first()
    await line.scrollIntoViewIfNeeded()
    const box = (await line.boundingBox())!
    await page.mouse.move(box.x + 2, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + Math.min(300, box.width - 4), box.y + 10, { steps: 6 })
    await page.mouse.up()
    const picker = page.getByRole('dialog', { name: 'Dùng làm căn cứ cho' })
    await picker.waitFor()
    await v.look('10-ground-for')
    await isClean(v)
    await picker.getByRole('textbox').fill('noi dung')
    await picker.getByRole('textbox').press('Enter')
    const form = page.locator('.draft-form')
    await form.waitFor()
    const quote = await form.locator('.ground').innerText()
    expect(quote).toContain('Theo đề nghị')
    await page.keyboard.press('Control+Enter')
    const added = page.locator('.field-view[data-field=contents] .value', { hasText: 'Theo đề nghị' })
    await added.locator('.review').waitFor()
    const answer = (await (await fetch(`${site.server.url}/api/v1/records/${ids.get('ke-hoach-huyen-mot-lan-di-2022.docx')}`)).json()) as {
      text: string
      contents: { evidence: { start: number; end: number; quote: string }[]; review?: unknown }[]
    }
    const [evidence] = answer.contents.find(c => c.review)!.evidence
    expect(answer.text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote)
    expect(v.troubles).toEqual([])
    await v.close()
  },
  READING,
)

test(
  'a PDF is shown as its pages; values light up on them; words and places on a page ground values',
  async () => {
    const v = await visit()
    const { page } = v
    await v.go(`${path('ke-hoach-huyen-mot-lan-di-2022.pdf')}?v=number`)
    await page.locator('.page-boxes .box[data-keys~="number"]').first().waitFor()
    await page.locator('.textLayer span', { hasText: 'KẾ HOẠCH' }).first().waitFor()
    await v.settled()
    const shown = await page
      .locator('.pdf-page canvas')
      .first()
      .evaluate((c: HTMLCanvasElement) => {
        const { data } = c.getContext('2d')!.getImageData(0, 0, c.width, c.height)
        let dark = 0
        for (let i = 0; i < data.length; i += 4) if (data[i]! < 128 && data[i + 3]! > 0) dark++
        return dark
      })
    expect(shown).toBeGreaterThan(1000)
    await v.look('11-document-pdf')
    await isClean(v)

    const span = page.locator('.textLayer span', { hasText: 'Căn cứ' }).first()
    const box = (await span.boundingBox())!
    await page.mouse.move(box.x + 1, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    const picker = page.getByRole('dialog', { name: 'Dùng làm căn cứ cho' })
    await picker.waitFor()
    expect(await picker.locator('.quote').innerText()).toContain('ăn c')
    await picker.getByRole('button', { name: 'Đóng' }).click()

    await page.getByRole('button', { name: 'Khoanh vùng' }).click()
    const sheet = (await page.locator('.pdf-page').first().boundingBox())!
    await page.mouse.move(sheet.x + 40, sheet.y + 30)
    await page.mouse.down()
    await page.mouse.move(sheet.x + sheet.width - 40, sheet.y + 130, { steps: 5 })
    await page.mouse.up()
    await picker.waitFor()
    await v.look('12-marked-place')
    await picker.getByRole('button', { name: 'Dấu', exact: true }).click()
    const form = page.locator('.draft-form')
    await form.getByText('Vùng đã khoanh').waitFor()
    await form.getByLabel('Nguyên văn').fill('CÔNG VĂN ĐẾN Số 12')
    await page.keyboard.press('Control+Enter')
    await page.locator('.field-view[data-field=stamps] .value', { hasText: 'CÔNG VĂN ĐẾN' }).locator('.review').waitFor()
    await isClean(v)
    await v.close()
  },
  READING,
)

test(
  'documents are found without accents, and filtered',
  async () => {
    const v = await visit()
    await v.go('/van-ban')
    await v.page.getByLabel('Tìm văn bản').fill('dong hoi')
    await v.page.locator('mark').first().waitFor()
    expect(await v.page.locator('tbody tr').first().innerText()).toContain('Đồng Hới')
    await v.look('13-search')
    await isClean(v)
    await v.page.getByLabel('Tìm văn bản').fill('')
    await v.page.getByLabel('Loại văn bản').selectOption('news')
    await expect.poll(() => v.page.locator('tbody tr').count()).toBe(1)
    await v.close()
  },
  READING,
)

test(
  'units are compared with the parent plan: sorted, filtered, opened, copied',
  async () => {
    const v = await visit()
    const { page } = v
    await v.go('/bang-so-sanh')
    const grid = page.getByRole('grid')
    await grid.waitFor()
    await page.locator('.grid-row.parent').waitFor()
    await v.look('14-cascade')
    await isClean(v)
    const names = () => page.locator('.grid-body .first').allInnerTexts()
    const before = await names()
    await page.locator('.grid-head .first button').click()
    await page.locator('.grid-head .first button').click()
    await expect.poll(names).not.toEqual(before)
    await page.getByLabel('Tìm đơn vị').fill('dong hoi')
    await expect.poll(() => page.locator('.grid-body .grid-row').count()).toBe(1)
    await page.locator('.grid-body .cell').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('blockquote').nth(1).waitFor()
    expect(await dialog.locator('section').count()).toBe(2)
    await v.look('15-both-sentences')
    await isClean(v)
    await page.keyboard.press('Escape')
    await page.getByLabel('Tìm đơn vị').fill('')
    await page.getByRole('button', { name: 'Chép bảng' }).click()
    await page.getByText('Đã chép').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const lines = copied.split('\r\n').map(l => l.split('\t'))
    expect(lines[0]![0]).toBe('Đơn vị')
    expect(new Set(lines.map(l => l.length)).size).toBe(1)
    expect(lines.flat().filter(c => /^[=+@-]/.test(c))).toEqual([])
    // keys: down, right, widen, copy
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[^\t\n]*\t[^\t\n]*$/)
    await page.getByRole('button', { name: 'Cột' }).click()
    await dialog.getByRole('button', { name: 'Ẩn tất cả' }).click()
    await dialog.getByRole('checkbox').first().check()
    await page.keyboard.press('Escape')
    await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('2')
    await page.reload()
    await grid.waitFor()
    await page.getByRole('button', { name: 'Bản đồ nhiệt' }).click()
    await v.look('16-heat')
    await isClean(v)
    await page.getByRole('button', { name: 'Thời hạn', exact: true }).click()
    await page.getByRole('button', { name: 'Dòng thời gian' }).click()
    await page.locator('.point').first().click()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await v.look('17-time-line')
    await isClean(v)
    for (const name of ['Nộp kế hoạch', 'Bộ chỉ số', 'Chỉ tiêu', 'Các phần', 'Khen thưởng', 'Qua các năm', 'Đọc được gì']) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator('.grid, .state').first().waitFor()
      await isClean(v)
    }
    await v.close()
  },
  READING,
)

test(
  'the matrix prints on A4 with its head and source',
  async () => {
    const v = await visit()
    await v.go('/bang-so-sanh')
    await v.page.getByRole('grid').waitFor()
    await v.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await v.page.emulateMedia({ media: 'print' })
    const table = v.page.locator('.print-matrix table').first()
    expect(await table.locator('thead tr').count()).toBe(2)
    expect(await v.page.locator('.print-matrix').innerText()).toContain('Nguồn:')
    await v.look('18-print')
    const pdf = await v.page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await v.close()
  },
  READING,
)

test(
  'a campaign has its units on the overview',
  async () => {
    const v = await visit()
    await v.go('/')
    await v.page.locator('.campaign summary').click()
    await v.page.getByRole('textbox', { name: 'Tìm phong trào' }).fill('chuyen doi so')
    await v.look('19-switcher')
    await v.page.locator('.campaign .choices li button').nth(1).click()
    await v.page.getByText('Theo đơn vị').waitFor()
    await v.page.locator('.unit-bars tbody tr').first().waitFor()
    await v.look('20-campaign')
    await isClean(v)
    await v.close()
  },
  READING,
)

test(
  'a draft is checked and not kept; its Word file comes back with notes',
  async () => {
    const v = await visit()
    const { page } = v
    const before = (await documents()).length
    await v.go('/kiem-tra')
    await page.locator('input[type=file]').setInputFiles({
      name: 'dự thảo.docx',
      mimeType: 'application/octet-stream',
      buffer: await readFile(own('ke-hoach-xa-gan-dan-2025.docx')),
    })
    await page.locator('.check-panes, .state[data-kind=failed]').first().waitFor({ timeout: READING })
    await v.look('21-checked')
    await page.locator('.finding .open').first().click()
    await isClean(v)
    const wait = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải bản Word có ghi chú' }).click()
    const file = await (await wait).path()
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
    expect((await documents()).length).toBe(before)
    await v.close()
  },
  READING,
)

test(
  'deadlines by unit, and a calendar to subscribe to',
  async () => {
    const v = await visit()
    const { page } = v
    await v.go('/lich?past=true')
    await page.locator('.deadline').first().waitFor()
    await v.look('22-calendar')
    await isClean(v)
    await page.getByLabel('Xếp theo').selectOption('unit')
    await page.getByRole('searchbox', { name: 'Đơn vị' }).fill('phong noi vu')
    await expect
      .poll(async () => (await page.locator('.card h2').allInnerTexts()).every(t => /nội vụ/i.test(t)), { timeout: 60_000 })
      .toBe(true)
    const wait = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải tệp lịch (.ics)', exact: true }).click()
    const calendar = await readFile(await (await wait).path(), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    await v.close()
  },
  READING,
)

test(
  'every export is handed over as a file',
  async () => {
    const v = await visit()
    await v.go('/xuat-du-lieu')
    await v.page.locator('.export-list li').first().waitFor()
    await v.look('23-exports')
    await isClean(v)
    const wait = v.page.waitForEvent('download')
    await v.page.locator('.export-list a[href*="xlsx"]').first().click()
    expect((await readFile(await (await wait).path())).subarray(0, 2).toString()).toBe('PK')
    await v.close()
  },
  READING,
)

test(
  'English, dark, and on a telephone',
  async () => {
    const v = await visit()
    await v.go('/')
    await v.page.getByRole('button', { name: 'English' }).click()
    await v.page.getByRole('heading', { name: 'Overview' }).waitFor()
    expect(await v.page.locator('html').getAttribute('lang')).toBe('en')
    await v.page.getByRole('button', { name: 'Use dark colours' }).click()
    await v.look('24-english-dark')
    await isClean(v)
    await v.go(path('ke-hoach-huyen-mot-lan-di-2022.docx'))
    await v.look('25-document-dark')
    await isClean(v)
    await v.go('/bang-so-sanh')
    await v.page.getByRole('grid').waitFor()
    await v.look('26-cascade-dark')
    await isClean(v)
    await v.close()

    const phone = await visit({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    for (const [name, to] of [
      ['27-phone-overview', '/'],
      ['28-phone-document', path('ke-hoach-huyen-mot-lan-di-2022.docx')],
      ['29-phone-cascade', '/bang-so-sanh'],
    ] as const) {
      await phone.go(to)
      await phone.look(name)
      await isClean(phone)
      const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
    }
    await phone.close()
  },
  READING,
)

test(
  'places that are not there, and a server that is gone, say so',
  async () => {
    const v = await visit()
    await v.go('/khong-co-trang-nay')
    await v.page.getByText('Không có trang này').waitFor()
    await v.go(`/van-ban/${'0'.repeat(64)}`)
    await v.page.getByText('Không tìm thấy').first().waitFor()
    await v.look('30-not-found')
    expect(await v.barriers()).toEqual([])
    await v.page.route('**/api/v1/documents?*', route => route.abort())
    await v.page.getByRole('link', { name: 'Văn bản' }).click()
    await v.page.getByText('Không liên lạc được với máy chủ').waitFor()
    await v.look('31-offline')
    await v.close()
  },
  READING,
)

test(
  'with accounts: login, roles, and an admin who adds people',
  async () => {
    await site.server.store.accounts.add({ name: 'quantri', displayName: 'Người quản trị', role: 'admin', password: 'mật khẩu dài 1' })
    const v = await visit()
    const { page } = v
    await page.goto(site.server.url)
    await page.getByLabel('Tên đăng nhập').fill('quantri')
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').waitFor()
    await v.look('32-login')
    expect(await v.barriers()).toEqual([])
    // the browser itself writes the refused login to its console
    expect(v.troubles.splice(0).filter(t => !/401/.test(t))).toEqual([])
    await page.getByLabel('Mật khẩu').fill('mật khẩu dài 1')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('link', { name: 'Tài khoản' }).click()
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên đăng nhập').fill('nguoi.xem')
    await dialog.getByLabel('Họ và tên').fill('Người xem')
    await dialog.getByLabel('Mật khẩu').fill('mật khẩu dài 2')
    await v.look('33-new-user')
    await isClean(v)
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('cell', { name: 'Người xem nguoi.xem' }).waitFor()
    await v.look('34-accounts')
    await isClean(v)
    await v.close()

    const viewer = await visit()
    await viewer.page.goto(site.server.url)
    await viewer.page.getByLabel('Tên đăng nhập').fill('nguoi.xem')
    await viewer.page.getByLabel('Mật khẩu').fill('mật khẩu dài 2')
    await viewer.page.getByRole('button', { name: 'Đăng nhập' }).click()
    await viewer.page.getByRole('heading', { name: 'Tổng quan' }).waitFor()
    await viewer.go('/tai-len')
    await viewer.page.getByText('Bạn không có quyền').waitFor()
    await viewer.look('35-not-allowed')
    await viewer.go(path('ke-hoach-huyen-mot-lan-di-2022.docx'))
    await viewer.page.locator('.value').first().waitFor()
    expect(await viewer.page.locator('.acts').count()).toBe(0)
    await isClean(viewer)
    await viewer.close()
  },
  READING,
)

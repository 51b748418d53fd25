/**
 * Script in every place that a document can bring it: fields, file names, HTML, SVG, links of Word, actions of PDF. None of it runs, nothing is fetched
 * from elsewhere, nothing leads out of the pages.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CorrectableName, hostileRecord } from './hostile-record.ts'
import { DOCUMENTS, Site } from './site.ts'
import type { Visitor } from './visitor.ts'

const READING = 600_000
/** Calls the page's own alarm in each way that markup has. */
const ATTACK = `"><img src=x onerror="alarm('img')"><svg onload="alarm('svg')"></svg><script>alarm('script')</script>`
const FILE_NAME = `kế hoạch <img src=x onerror=alarm('name')>.md`

const PLAN = (what: string) =>
  `ỦY BAN NHÂN DÂN\nXÃ THỬ NGHIỆM\n\nSố: 12/KH-UBND\n\nThử Nghiệm, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\n\nPhát động phong trào thi đua ${what}\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao tinh thần thi đua ${what}.\n\n2. Yêu cầu\n\n- Bảo đảm thiết thực ${what}.\n\nII. NỘI DUNG\n\n- Thi đua cải cách hành chính ${what}, gửi báo cáo trước ngày 30/11/2025.\n`

const html = `<!doctype html><html><head><title>Kế hoạch</title><script>alarm('head')</script><base href="https://evil.example/"></head>
<body onload="alarm('body')">${PLAN('')
  .split('\n\n')
  .map(p => `<p onclick="alarm('p')">${p}</p>`)
  .join('\n')}
<svg xmlns="http://www.w3.org/2000/svg" onload="alarm('svg')"><script>alarm('svg-script')</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><p>chữ trong hình<img src="https://evil.example/a.png" onerror="alarm('foreign')"/></p></body></foreignObject><a href="javascript:alarm('svg-link')"><text>liên kết</text></a></svg>
<a href="javascript:alarm('link')">liên kết độc</a><iframe srcdoc="<script>parent.alarm('frame')</script>"></iframe>
<form action="https://evil.example/"><button>gửi</button></form><img src="https://evil.example/pixel.gif"><link rel="stylesheet" href="https://evil.example/a.css"></body></html>`

async function word(): Promise<Uint8Array> {
  const link = (to: string, text: string) =>
    new Paragraph({ children: [new ExternalHyperlink({ link: to, children: [new TextRun(text)] })] })
  const paragraphs = PLAN(ATTACK)
    .split('\n\n')
    .map(text => new Paragraph({ children: [new TextRun(text)] }))
  return Packer.toBuffer(
    new Document({
      sections: [
        { children: [...paragraphs, link("javascript:alarm('word')", 'liên kết của Word'), link('https://evil.example/', 'ra ngoài')] },
      ],
    }),
  )
}

/** A bundled plan with JavaScript to run when it is opened, and a page that acts when it is shown. */
async function pdf(): Promise<Uint8Array> {
  const file = await PDFDocument.load(await readFile(join(DOCUMENTS, 'ke-hoach-xa-gan-dan-2025.pdf')))
  const script = file.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of("app.alert('pdf'); alarm('pdf')") })
  file.catalog.set(PDFName.of('OpenAction'), file.context.register(script))
  const page = file.getPage(0)
  page.node.set(PDFName.of('AA'), file.context.obj({ O: script }))
  const uri = file.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 600, 800],
    Border: [0, 0, 0],
    A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://evil.example/') },
  })
  page.node.set(PDFName.of('Annots'), file.context.obj([file.context.register(uri)]))
  return file.save()
}

let site: Site
let ids: Map<string, string>
beforeAll(async () => {
  site = await Site.open()
  const encoder = new TextEncoder()
  ids = await site.upload(
    { name: FILE_NAME, bytes: encoder.encode(PLAN(ATTACK)) },
    { name: 'trang.html', bytes: encoder.encode(html) },
    { name: 'thư.docx', bytes: await word() },
    { name: 'tờ.pdf', bytes: await pdf() },
  )
}, READING)
afterAll(async () => {
  await site?.close()
}, READING)

/** A visitor whose pages sound the alarm where a script of a document runs. */
async function watched(): Promise<Visitor & { alarms: string[] }> {
  const v = (await site.visitor()) as Visitor & { alarms: string[] }
  v.alarms = []
  await v.page.exposeFunction('alarm', (what: string) => v.alarms.push(what))
  return v
}

async function isCalm(v: Visitor & { alarms: string[] }): Promise<void> {
  expect(v.alarms).toEqual([])
  expect(v.troubles).toEqual([])
  // no element came out of a document: neither of ours nor in a frame
  const made = await v.page.evaluate(() => ({
    images: document.querySelectorAll('#app img[onerror], #app img[src="x"]').length,
    handlers: [...document.querySelectorAll('#app *')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length,
    frames: document.querySelectorAll('iframe, object, embed').length,
    scripts: document.querySelectorAll('#app script').length,
    links: [...document.querySelectorAll('#app a')].filter(a => !['http:', 'blob:'].includes((a as HTMLAnchorElement).protocol)).length,
    outside: [...document.querySelectorAll('#app a')].filter(a => (a as HTMLAnchorElement).host !== location.host).length,
  }))
  expect(made).toEqual({ images: 0, handlers: 0, frames: 0, scripts: 0, links: 0, outside: 0 })
}

test('the alarm sounds where a script does run', async () => {
  const v = await watched()
  await v.go('/')
  await v.page.evaluate("alarm('self')")
  expect(v.alarms).toEqual(['self'])
  await v.close()
})

test.each(['/', '/tai-len', '/van-ban', '/can-xem', '/lich?past=true', '/bang-so-sanh', '/van-ban?q=thi+dua'])(
  'file names and titles on %s are words',
  async path => {
    const v = await watched()
    await v.go(path)
    await v.page.waitForTimeout(300)
    await isCalm(v)
    await v.close()
  },
  READING,
)

test.each([FILE_NAME, 'trang.html', 'thư.docx', 'tờ.pdf'])(
  '%s beside its record',
  async name => {
    const v = await watched()
    await v.go(`/van-ban/${ids.get(name)}`)
    await v.page.locator('.value').first().waitFor()
    await v.settled()
    await v.page.locator('.original-scroll').click({ position: { x: 200, y: 200 } })
    await v.page.waitForTimeout(300)
    await isCalm(v)
    expect(new URL(v.page.url()).origin).toBe(site.server.url)
    await v.look(`50-hostile-${name.split('.').at(-1)}`)
    await v.close()
  },
  READING,
)

test(
  'script in every field of a record is shown as words',
  async () => {
    const v = await watched()
    const id = ids.get(FILE_NAME)!
    const record = (await (await fetch(`${site.server.url}/api/v1/records/${id}`)).json()) as Record<CorrectableName, unknown>
    const hostile = hostileRecord(record, ATTACK)
    await v.page.route(`**/api/v1/records/${id}`, route => route.fulfill({ json: hostile, headers: { etag: '"1"' } }))
    await v.go(`/van-ban/${id}`)
    await v.page.locator('.field-view').first().waitFor()
    expect(await v.page.getByText("alarm('script')").count()).toBeGreaterThan(20)
    await isCalm(v)
    await v.look('51-hostile-fields')
    for (const field of ['issuer', 'targets', 'responsibilities']) {
      await v.edit(field)
      await isCalm(v)
      await v.page.keyboard.press('Escape')
      await v.page.locator('.draft-form').waitFor({ state: 'detached' })
    }
    await v.close()
  },
  READING,
)

test(
  'a hostile draft is checked in peace',
  async () => {
    const v = await watched()
    await v.go('/kiem-tra')
    await v.page
      .locator('input[type=file]')
      .setInputFiles({ name: FILE_NAME, mimeType: 'text/markdown', buffer: Buffer.from(PLAN(ATTACK)) })
    await v.page.locator('.check-panes').waitFor({ timeout: READING })
    await isCalm(v)
    await v.close()
  },
  READING,
)

test('the policy allows no script but the pages’ own', async () => {
  const policy = (await fetch(site.server.url)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self'(?! 'unsafe-inline'| 'unsafe-eval')/)
  expect(policy).not.toContain("'unsafe-inline'")
  const page = await (await fetch(site.server.url)).text()
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style="/)
})

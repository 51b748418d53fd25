/** A document that has no pages → the PDF that an office would print of it: A4, letterhead and signature in columns, tables with lines. */
import type { Browser } from 'playwright-core'
import type { Block, Paragraph, ParsedDocument } from '../../schemas/document.ts'
import { printStyle } from '../../scripts/corpus/print-style.ts'

const LABEL = /^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]|^[-+*•]/u
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

class Printer {
  private readonly text: string
  private groups = 0

  constructor(text: string) {
    this.text = text
  }

  private words({ position, data }: Paragraph): string {
    let out = ''
    let at = position.start.offset
    for (const m of data.marks ?? []) {
      const inner = escaped(this.text.slice(m.start, m.end))
      const italic = m.italic ? `<em>${inner}</em>` : inner
      out += escaped(this.text.slice(at, m.start)) + (m.bold ? `<strong>${italic}</strong>` : italic)
      at = m.end
    }
    return out + escaped(this.text.slice(at, position.end.offset))
  }

  private paragraph(p: Paragraph): string {
    const text = this.text.slice(p.position.start.offset, p.position.end.offset)
    // "KẾ HOẠCH" and titles stand in the middle
    const isTitle = p.data.align === 'center' || (text.length < 90 && text === text.toLocaleUpperCase('vi') && !LABEL.test(text))
    const words = isTitle || p.data.heading ? `<strong>${this.words(p)}</strong>` : this.words(p)
    return `<p${isTitle ? ' class="subject"' : ''}>${words}</p>`
  }

  private columns(blocks: readonly Block[]): string {
    // the columns with the state's name are a letterhead, and open a page
    const isHead = blocks.some(b => /^CỘNG HÒA XÃ HỘI/u.test(this.text.slice(b.position.start.offset)))
    const place = isHead || !this.groups ? 'letterhead' : 'signature'
    const page = this.groups++ && isHead ? ' style="break-before: page"' : ''
    const last = Math.max(...blocks.map(b => b.data.column!.index))
    const cells = Array.from({ length: last + 1 }, (_, i) => {
      const own = blocks.filter(b => b.data.column!.index === i)
      return `<td>${own.map(b => (b.type === 'paragraph' ? `<p>${this.words(b)}</p>` : '')).join('')}</td>`
    })
    return `<table class="${place}"${page}><tr>${cells.join('')}</tr></table>`
  }

  private block(b: Block): string {
    if (b.type === 'paragraph') return this.paragraph(b)
    const rows = b.children.map(row => {
      const cells = row.children.map(
        c =>
          `<td colspan="${c.data.colSpan ?? 1}" rowspan="${c.data.rowSpan ?? 1}">${c.children.map(x => (x.type === 'paragraph' ? this.words(x) : '')).join('<br>')}</td>`,
      )
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table class="data">${rows.join('')}</table>`
  }

  body(blocks: readonly Block[]): string {
    const out: string[] = []
    for (let i = 0; i < blocks.length; i++) {
      const group = blocks[i]!.data.column?.group
      if (group === undefined) {
        out.push(this.block(blocks[i]!))
        continue
      }
      let end = i
      while (blocks[end]?.data.column?.group === group) end++
      out.push(this.columns(blocks.slice(i, end)))
      i = end - 1
    }
    return out.join('\n')
  }
}

/** Bytes of the PDF, with a text layer. Nothing is fetched. */
export async function print(doc: ParsedDocument, browser: Browser): Promise<Uint8Array> {
  const context = await browser.newContext({ viewport: { width: 600, height: 1000 }, offline: true })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    const body = new Printer(doc.text).body(doc.children)
    await page.setContent(`<!doctype html><html lang="vi"><meta charset="utf-8"><style>${printStyle()}</style><body>${body}</body></html>`)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({ preferCSSPageSize: true })
  } finally {
    await context.close()
  }
}

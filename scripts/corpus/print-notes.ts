/**
 * Footnotes under the page that holds their signs. Browsers cannot set them, so pages up to the last one with a sign are filled here, block by
 * block, and closed with their notes; the pages behind flow freely.
 */
import type { Page } from 'playwright-core'
import { SHEET } from './print-style.ts'

const PIXELS_PER_MM = 96 / 25.4
/** A little room, so that rounding never pushes the notes to the next page. */
const SLACK = 6

/** `notes`: HTML of each footnote by its number. The page must be as wide as the text. */
export async function placeNotes(page: Page, notes: Record<string, string>): Promise<void> {
  if (!Object.keys(notes).length) return
  const height = (SHEET.height - SHEET.top - SHEET.bottom) * PIXELS_PER_MM - SLACK
  await page.evaluate(
    ({ notes, height }) => {
      const sectionOf = (ids: string[]) => {
        const section = document.createElement('section')
        section.className = 'footnotes'
        section.innerHTML = ids.map(id => notes[id]).join('')
        return section
      }
      const heightOf = (ids: string[]) => {
        if (!ids.length) return 0
        const section = sectionOf(ids)
        document.body.append(section)
        const h = section.getBoundingClientRect().height
        section.remove()
        return h
      }
      const blocks = [...document.body.children].map(el => ({
        el,
        ids: [...el.querySelectorAll('sup.footnote-ref')].map(s => s.textContent ?? ''),
        top: el.getBoundingClientRect().top,
        bottom: el.getBoundingClientRect().bottom,
      }))
      const last = blocks.findLastIndex(b => b.ids.length)
      let pageTop = blocks[0]!.top
      let ids: string[] = []
      for (const [i, block] of blocks.entries()) {
        const fits = block.bottom - pageTop + heightOf([...ids, ...block.ids]) <= height
        if (!fits) {
          if (ids.length) {
            const section = sectionOf(ids)
            section.style.marginTop = `${height - (blocks[i - 1]!.bottom - pageTop) - heightOf(ids)}px`
            block.el.before(section)
          } else (block.el as HTMLElement).style.breakBefore = 'page'
          if (i > last) return
          pageTop = block.top
          ids = []
        }
        ids.push(...block.ids)
      }
    },
    { notes, height },
  )
}

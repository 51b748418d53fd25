/** One reader at the pages: what he sees is kept as pictures, what goes wrong in his console is remembered. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

/** Kept between runs, ignored by git: to be looked at. */
const PICTURES = join(import.meta.dirname, '../../coverage/screenshots')

/** The machine may be busy with other tests; what is asked here is that things happen, not how fast. */
const PATIENCE_MS = 120_000

interface AxeResult {
  violations: { id: string; impact: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
}

export class Visitor {
  readonly page: Page
  /** messages of the console that are errors, exceptions, and requests to other places */
  readonly troubles: string[] = []
  private readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('console', message => message.type() === 'error' && this.troubles.push(`console: ${message.text()}`))
    page.on('pageerror', error => this.troubles.push(`exception: ${error.message}`))
    page.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== url) this.troubles.push(`remote: ${request.url()}`)
    })
    page.on('dialog', dialog => {
      this.troubles.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
    await this.settled()
  }

  /** Nothing is loading any more, fonts stand. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('#app *') && !document.querySelector('[data-kind=loading]'), null, {
      polling: 100,
    })
    // pages of a PDF that are in view are drawn
    await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll('.pdf-page:has(canvas)')].every(p => {
          const { top, bottom } = p.getBoundingClientRect()
          return bottom < 0 || top > innerHeight || p.hasAttribute('data-drawn')
        }),
      null,
      { polling: 100 },
    )
    await this.page.evaluate(() => document.fonts.ready)
  }

  /** Keeps a picture under a name. */
  async look(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' })
  }

  /** What axe-core calls serious or critical, one line each; [] where there is nothing. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source)
    const result = (await this.page.evaluate(
      'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
    )) as AxeResult
    return result.violations
      .filter(v => v.impact === 'serious' || v.impact === 'critical')
      .flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html.slice(0, 200)} – ${n.failureSummary.replace(/\s+/g, ' ')}`))
  }

  /** Chooses a value: keys act on it once it is marked and the rights of the reader are known. */
  async choose(value: Locator): Promise<void> {
    await value.locator('.acts').waitFor()
    await value.locator('.open').click()
    await value.and(this.page.locator('[data-active]')).waitFor()
  }

  /** Begins to correct the first value of one of these fields. */
  async edit(...fields: string[]): Promise<void> {
    await this.choose(this.page.locator(fields.map(f => `.field-view[data-field=${f}] .value`).join(', ')).first())
    await this.page.keyboard.press('e')
    await this.page.locator('.draft-form').waitFor()
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}

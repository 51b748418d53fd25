/**
 * The pages of docs/ as a site: `npm run docs:site` builds it into docs/.vitepress/dist, to be put on any server of files. Reads the folder for its
 * contents, so that a new page is in the list by being there. Nothing is fetched by a reader's browser but the site's own files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTheme, defineConfig, type MarkdownRenderer } from 'vitepress'

const DOCS = join(import.meta.dirname, '..')

/** Folders in the order in which they are listed, with their names in the two languages. */
const SECTIONS = [
  ['huong-dan', 'Hướng dẫn'],
  ['guide', 'Guide'],
  ['operations', 'Vận hành · Operations'],
  ['reference', 'Tra cứu · Reference'],
  ['rules', 'Quy tắc · Rules'],
  ['decisions', 'Quyết định · Decisions'],
] as const

const pagesOf = (folder: string): string[] => readdirSync(join(DOCS, folder)).filter(name => name.endsWith('.md'))

/** A page's first heading as plain text: "Motto" of "# Motto (`motto`)". */
function titleOf(page: string): string {
  const heading = /^# (.+)$/mu.exec(readFileSync(join(DOCS, page), 'utf8'))
  if (!heading) throw new Error(`docs/${page} has no heading`)
  return heading[1]!.replace(/ \(`[^`]+`\)$/u, '').replaceAll('`', '')
}

/** README first, then by file name: decisions are numbered. */
function itemsOf(folder: string): DefaultTheme.SidebarItem[] {
  const names = pagesOf(folder).sort((a, b) => Number(b === 'README.md') - Number(a === 'README.md') || (a < b ? -1 : 1))
  return names.map(name => ({
    text: titleOf(join(folder, name)),
    link: `/${folder ? `${folder}/` : ''}${name === 'README.md' ? '' : name.slice(0, -'.md'.length)}`,
  }))
}

const sidebar: DefaultTheme.SidebarItem[] = [
  { text: 'thidua', items: itemsOf('') },
  ...SECTIONS.map(([folder, text]) => ({ text, collapsed: true, items: itemsOf(folder) })),
]

/**
 * README.md is a folder's page where files are looked at; on a server it is index.html, and links to it must say so. Of HTML only <br> is meant:
 * "<place>" is words.
 */
function adapt(md: MarkdownRenderer): void {
  md.core.ruler.push('adapt', state => {
    for (const token of state.tokens.flatMap(t => t.children ?? [])) {
      if (token.type === 'html_inline' && token.content !== '<br>') token.type = 'text'
      const href = token.type === 'link_open' ? token.attrGet('href') : null
      if (href && !/^[a-z]+:/iu.test(href)) token.attrSet('href', href.replace(/(^|\/)README\.md(?=$|#)/u, '$1index.md'))
    }
  })
}

/** Files of docs/operations that are no pages are shown at the end of its page, as they are. */
function operationsFiles() {
  const folder = join(DOCS, 'operations')
  return {
    name: 'operations-files',
    enforce: 'pre' as const,
    transform(text: string, id: string) {
      if (id !== join(folder, 'README.md')) return
      const files = readdirSync(folder).filter(name => !name.endsWith('.md'))
      const shown = files.map(
        name => `## ${name}\n\n\`\`\`\`${languageOf(name)}\n${readFileSync(join(folder, name), 'utf8').trimEnd()}\n\`\`\`\`\n`,
      )
      return `${text}\n${shown.join('\n')}`
    },
  }
}

function languageOf(name: string): string {
  if (name === 'Containerfile') return 'docker'
  return name.endsWith('.yaml') ? 'yaml' : 'ini'
}

/** "kế hoạch" is found by "ke hoach" as well. Is sent to the browser as text: it may use nothing from outside itself. */
const bare = (term: string): string => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

export default defineConfig({
  title: 'thidua',
  description: 'Đọc văn bản phong trào thi đua – Reads Vietnamese emulation-campaign documents',
  lang: 'vi',
  rewrites: id => id.replace(/(^|\/)README\.md$/u, '$1index.md'),
  markdown: { config: adapt },
  vite: { plugins: [operationsFiles()] },
  themeConfig: {
    nav: SECTIONS.map(([folder, text]) => ({ text: text.split(' · ')[0]!, link: itemsOf(folder)[0]!.link!, activeMatch: `^/${folder}/` })),
    sidebar,
    outline: { label: 'Trong trang · On this page' },
    docFooter: { prev: 'Trang trước · Previous', next: 'Trang sau · Next' },
    darkModeSwitchLabel: 'Sáng, tối · Appearance',
    sidebarMenuLabel: 'Mục lục · Contents',
    returnToTopLabel: 'Lên đầu trang · Top',
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { processTerm: bare } },
        translations: {
          button: { buttonText: 'Tìm · Search', buttonAriaLabel: 'Tìm · Search' },
          modal: {
            noResultsText: 'Không thấy · Nothing found:',
            resetButtonTitle: 'Xóa · Clear',
            footer: { selectText: 'mở · open', navigateText: 'chọn · choose', closeText: 'đóng · close' },
          },
        },
      },
    },
  },
})

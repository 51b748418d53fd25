import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import type { Block, ParsedDocument } from '../../schemas/document.ts'
import { readLabel } from '../../src/structure/labels.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { expectGolden } from './fixtures/docx/golden.ts'
import { fixtures } from './fixtures/docx/index.ts'
import { visibleParagraphs } from './fixtures/docx/visible.ts'

const corpus = realCorpus()
const real = corpus
  ? readdirSync(join(corpus, 'real'), { recursive: true, encoding: 'utf8' })
      .filter(f => f.endsWith('.docx'))
      .map(f => join(corpus, 'real', f))
      .sort()
  : []
const goldens = join(import.meta.dirname, 'fixtures', 'docx', 'real')

/** "part#paragraph" → the text of its blocks, soft lines joined. */
function byPlace(doc: ParsedDocument): Map<string, string> {
  const out = new Map<string, string>()
  const walk = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'table') for (const row of block.children) for (const cell of row.children) walk(cell.children)
      else {
        const { part, paragraph } = block.data.source ?? {}
        const key = `${part}#${paragraph?.replace(/\/.*/u, '')}`
        const text = doc.text.slice(block.position.start.offset, block.position.end.offset)
        out.set(key, out.has(key) ? `${out.get(key)} ${text}` : text)
      }
    }
  }
  walk(doc.children)
  return out
}

/** Visible paragraphs that have no block of their own, or one that says something else. An automatic label may stand before the words. */
async function unmapped(bytes: Uint8Array): Promise<string[]> {
  const places = byPlace(await parseDocx(bytes))
  const plain = (s: string) =>
    s
      .toLocaleLowerCase('vi')
      .replace(/[\uf020-\uf0ff]/gu, '')
      .trim()
  return visibleParagraphs(bytes)
    .filter(({ part, index, text }) => !plain(places.get(`${part}#${index}`) ?? '').endsWith(plain(text)))
    .map(({ part, index, text }) => `${part}#${index}: ${text.slice(0, 30)} / ${places.get(`${part}#${index}`)?.slice(0, 30)}`)
}

describe('every visible paragraph is mapped to its place', () => {
  test.each(Object.keys(fixtures))('%s', async name => {
    expect(await unmapped(await fixtures[name]!())).toEqual([])
  })

  test.skipIf(!real.length)('the real documents (skipped where the corpus of real documents is not there)', async () => {
    expect(real.length).toBeGreaterThan(0)
    for (const path of real) {
      const bytes = new Uint8Array(readFileSync(path))
      expect(visibleParagraphs(bytes).length, basename(path)).toBeGreaterThan(20)
      expect(await unmapped(bytes), basename(path)).toEqual([])
    }
  })
})

describe('the real documents (skipped where the corpus of real documents is not there)', () => {
  test.skipIf(!real.length)('conform', async () => {
    for (const path of real) expect(checkParsedDocument(await parseDocx(new Uint8Array(readFileSync(path)))), basename(path)).toEqual([])
  })

  test.skipIf(!real.length)('have the labels that LibreOffice shows (goldens hold the label and two words)', async () => {
    for (const path of real) {
      const doc = await parseDocx(new Uint8Array(readFileSync(path)))
      const lines = doc.text.split('\n').flatMap(line => {
        const label = readLabel(line)
        return label ? [[label.text, ...line.slice(label.length).split(' ').slice(0, 2)].join(' ')] : []
      })
      expectGolden(join(goldens, `${basename(path, '.docx')}.txt`), `${lines.join('\n')}\n`)
    }
  })
})

/**
 * HTML → ParsedDocument, through rehype-parse: a document published as a page, or a web article among its page's furniture.
 * Nothing of a page is run or fetched; what it hides is not read.
 *
 * Reads: bytes. Writes: ParsedDocument; `data.source` holds offsets in the decoded source.
 */
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { ParsedDocument } from '../../schemas/document.ts'
import { overLimit, ParseError } from '../errors.ts'
import { LegacyTally } from '../legacy-runs.ts'
import type { Parse } from '../registry.ts'
import { type BlockInput, build } from '../text-builder.ts'
import { findArticle } from './article.ts'
import { articleBlocks } from './article-blocks.ts'
import { BlockWalker } from './blocks.ts'
import { decodeHtml } from './decode.ts'
import { decodeFonts } from './legacy-fonts.ts'
import { bodyOf, documentScope } from './scope.ts'
import { checkSource, checkTree } from './size.ts'
import { applyStylesheets } from './stylesheet.ts'

function read(source: string, legacy: LegacyTally): { blocks: BlockInput[]; article: boolean } {
  checkSource(source)
  const tree: Root = unified().use(rehypeParse).parse(source)
  checkTree(tree)
  decodeFonts(tree, legacy)
  applyStylesheets(tree)
  const body = bodyOf(tree)
  const scope = documentScope(body)
  const article = scope ? undefined : findArticle(tree, body)
  if (article) return { blocks: articleBlocks(tree, body, article), article: true }
  const walker = new BlockWalker({ skip: scope?.skip })
  walker.read(scope?.root ?? body)
  return { blocks: walker.placed.map(p => p.block), article: false }
}

/**
 * Parses one page. Throws ParseError: `empty` (only white space), `no_text` (a page without visible text: its content is made by scripts),
 * `too_large` (more elements or cells, or nested deeper, than any page).
 */
export const parseHtml: Parse = async bytes => {
  const { text: source, encoding } = decodeHtml(bytes)
  if (!source.trim()) throw new ParseError('empty')
  const legacy = new LegacyTally()
  let page: ReturnType<typeof read>
  try {
    page = read(source, legacy)
  } catch (error) {
    // the library walks the tree by recursion too: elements nested by the ten thousand end the stack before they can be counted
    if (error instanceof RangeError) throw overLimit('nesting')
    throw error
  }
  const document: ParsedDocument = build({
    format: 'html',
    mediaType: 'text/html',
    blocks: page.blocks,
    data: { ...(page.article && { article: true }), ...(encoding === 'windows-1258' && { legacyEncoding: encoding }), ...legacy.data },
  })
  if (!document.text) throw new ParseError('no_text')
  return document
}

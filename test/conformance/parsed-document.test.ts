import { describe, expect, test } from 'vitest'
import { build } from '../../parsers/text-builder.ts'
import type { Paragraph, ParsedDocument, Table } from '../../schemas/document.ts'
import { checkParsedDocument } from './parsed-document.ts'

// through JSON: text-builder lets parents share the position objects of their children
const sample = (): ParsedDocument => JSON.parse(JSON.stringify(built())) as ParsedDocument
const built = (): ParsedDocument =>
  build({
    format: 'text',
    mediaType: 'text/plain',
    blocks: [
      { type: 'paragraph', runs: [{ text: 'KẾ HOẠCH', bold: true }] },
      { type: 'table', rows: [[{ blocks: [] }, { blocks: [{ type: 'paragraph', runs: [{ text: 'Việc' }] }] }]] },
      { type: 'paragraph', runs: [{ text: 'cuối' }] },
    ],
    stamps: [{ kind: 'copy', text: 'SAO Y' }],
  })
const first = (doc: ParsedDocument) => doc.children[0] as Paragraph

describe('checkParsedDocument', () => {
  test('finds nothing wrong with what text-builder makes', () => {
    expect(checkParsedDocument(sample())).toEqual([])
  })

  test.each<[string, (doc: ParsedDocument) => void, RegExp]>([
    ['text that is not NFC', doc => Object.assign(doc, { text: doc.text.normalize('NFD') }), /NFC/u],
    ['an empty line', doc => Object.assign(doc, { text: doc.text.replace('\n', '\n\n') }), /empty line/u],
    ['text behind the last block', doc => Object.assign(doc, { text: `${doc.text} thêm` }), /belong to none/u],
    ['a block that takes in the line break', doc => first(doc).position.end.offset++, /line break/u],
    ['a block that leaves out its first letter', doc => first(doc).position.start.offset++, /starts at 1/u],
    ['a block that leaves out its last letter', doc => first(doc).position.end.offset--, /line break|starts at/u],
    ['blocks out of order', doc => doc.children.reverse(), /starts at/u],
    ['a mark outside its paragraph', doc => first(doc).data.marks![0]!.end++, /mark/u],
    ['a cell outside its row', doc => (doc.children[1] as Table).children[0]!.position.end.offset--, /outside its parent/u],
    ['a missing stamp', doc => doc.stamps.pop(), /belong to none/u],
    ['a heading of depth 0', doc => Object.assign(first(doc).data, { heading: 0 }), /schema/u],
  ])('finds %s', (_, damage, says) => {
    const doc = sample()
    damage(doc)
    expect(checkParsedDocument(doc).join('\n')).toMatch(says)
  })
})

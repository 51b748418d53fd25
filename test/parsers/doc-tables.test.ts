/** Tables as Word 97 keeps them: marks that end cells and rows, and what the mark of a row says ([MS-DOC] 2.6.3). */
import { expect, test } from 'vitest'
import { docxOf } from '../../parsers/doc/index.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { modifier, type Para, para, words, writeDoc } from './fixtures/doc/write.ts'

const outline = async (body: Para[]) =>
  outlineOf(await parseDocx(docxOf(writeDoc({ body }))))
    .trimEnd()
    .split('\n')

const inTable = modifier(0x2416, 1)
const LINE = [4, 1, 1, 0]
const NONE = [0, 0, 0, 0]
const WHITE = [4, 1, 8, 0]
interface CellShape {
  flags?: number
  border?: number[]
}
/** sprmTDefTable: column edges, and twenty bytes a cell; its length counts one more than follows. */
const definition = (cells: CellShape[], kept = cells.length): Buffer => {
  const edges = words(...Array.from({ length: cells.length + 1 }, (_, i) => i * 2000))
  const shapes = cells
    .slice(0, kept)
    .map(({ flags = 0, border = LINE }) => Buffer.concat([words(flags, 0), ...Array.from({ length: 4 }, () => Buffer.from(border))]))
  const operand = Buffer.concat([Buffer.from([cells.length]), edges, ...shapes])
  return Buffer.concat([words(0xd608, operand.length + 1), operand])
}
const rowEnd = (...form: Buffer[]) => para('', Buffer.concat([inTable, modifier(0x2417, 1), ...form]), '\x07')
const cell = (text: string) => para(text, inTable, '\x07')
const row = (texts: string[], ...form: Buffer[]): Para[] => [...texts.map(cell), rowEnd(...form)]

const lined = definition([{}, {}])
const TABLE = [
  'table',
  '  row',
  '    cell',
  '      Việc',
  '    cell',
  '      Hạn',
  '  row',
  '    cell',
  '      Rà soát',
  '    cell',
  '      15/3',
]

test('a table with lines stays one', async () => {
  expect(await outline([...row(['Việc', 'Hạn'], lined), ...row(['Rà soát', '15/3'], lined), para('Hết.')])).toEqual([...TABLE, 'Hết.'])
})

test('cells that are joined are one over both columns; the empty ones have no text of their own', async () => {
  const joined = definition([{}, { flags: 2 }])
  const said = await outline([...row(['Nhiệm vụ chung', ''], joined), ...row(['Rà soát', '15/3'], lined)])
  expect(said.slice(0, 4)).toEqual(['table', '  row', '    cell (2 columns)', '      Nhiệm vụ chung'])
  expect(said.slice(4)).toEqual(TABLE.slice(6))
})

test('text before the mark of a row belongs to its last cell', async () => {
  const open = [cell('Việc'), para('Hạn', inTable), rowEnd(lined)]
  expect(await outline([...open, ...row(['Rà soát', '15/3'], lined)])).toEqual(TABLE)
})

test('a row whose mark is lost keeps its cells', async () => {
  expect(await outline([...row(['Việc', 'Hạn'], lined), cell('Rà soát'), para('15/3', inTable)])).toEqual(TABLE)
})

const bare = definition([{ border: NONE }, { border: NONE }])
const everySide = (...border: number[]) => [0, 2, 0xf, ...border]
const flat = ['Việc', 'Rà soát', 'Hạn', '15/3']
const textsOf = (said: string[]) => said.map(line => line.replace(/^\[column \d\.\d\] /u, '').trim())

// a table without lines only places its text: it is read column by column
test.each<[string, Buffer[], boolean]>([
  ['no line', [bare], false],
  ['lines of the table', [bare, modifier(0xd605, ...new Array(6).fill(LINE).flat())], true],
  ['lines of the cells', [bare, modifier(0xd620, ...everySide(...LINE))], true],
  ['lines of the cells, as later versions say it', [bare, modifier(0xd62f, ...everySide(0, 0, 0, 0, 4, 1, 0, 0))], true],
  ['lines on no side', [bare, modifier(0xd620, 0, 2, 0, ...LINE)], false],
  ['lines of the cells that are cut short', [bare, modifier(0xd620, 0, 2, 0xf, 4)], false],
  ['lines of later versions that are cut short', [bare, modifier(0xd62f, 0, 2, 0xf, 4, 1, 1, 0)], false],
  ['white lines', [definition([{ border: WHITE }, { border: WHITE }])], false],
  ['cells that say they have no line', [definition([{ border: [255, 255, 255, 255] }, { border: [255, 255, 255, 255] }])], false],
  ['cells whose description is cut off', [definition([{}, {}], 0)], false],
  ['a definition without a byte', [Buffer.concat([words(0xd608, 1)])], false],
  ['a definition of more cells than it has edges', [Buffer.concat([words(0xd608, 4), Buffer.from([9, 0, 0])])], false],
  ['a style that is not there', [bare, modifier(0x563a, ...words(12))], false],
  ['lines, and a modifier that is not of a table', [lined, modifier(0x2403, 1)], true],
])('%s', async (_, form, stays) => {
  const said = await outline([...row(['Việc', 'Hạn'], ...form), ...row(['Rà soát', '15/3'], ...form)])
  expect(stays ? said : textsOf(said)).toEqual(stays ? TABLE : flat)
})

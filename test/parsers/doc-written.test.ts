/** What Word 97 writes and LibreOffice does not, in files of our own making; structures of [MS-DOC] by their names there. */
import { describe, expect, test } from 'vitest'
import { docxOf } from '../../parsers/doc/index.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { type DocParts, modifier, type Para, para, positions, words, writeDoc } from './fixtures/doc/write.ts'

const read = async (parts: DocParts) => parseDocx(docxOf(writeDoc(parts)))
const outline = async (parts: DocParts) =>
  outlineOf(await read(parts))
    .trimEnd()
    .split('\n')
const boldOf = async (parts: DocParts) => {
  const doc = await read(parts)
  return doc.children.flatMap(b => b.data.marks ?? []).flatMap(m => (m.bold ? [doc.text.slice(m.start, m.end)] : []))
}

const special = modifier(0x0855, 1)
const sign = (font: number, code: number) => Buffer.concat([special, modifier(0x6a09, ...words(font, code))])
/** SttbfFfn of one font. */
const fonts = (name: string): Buffer => {
  const entry = Buffer.concat([Buffer.alloc(39), Buffer.from(`${name}\0`, 'utf16le')])
  return Buffer.concat([words(1, 0), Buffer.from([entry.length]), entry])
}

describe('signs, notes, headers', () => {
  const listed: Para = {
    runs: [
      { text: 'Tỷ lệ ' },
      { text: '(', look: sign(0, 0xf0b3) },
      { text: ' 90%' },
      { text: '(', look: sign(7, 0xf0b3) },
      { text: '\x05', look: special },
      { text: ' & <sạch>' },
    ],
  }

  test('a symbol is the sign that its font draws; one of a font that is not there is dropped', async () => {
    expect(await outline({ body: [listed], places: { fonts: fonts('Symbol') } })).toEqual(['Tỷ lệ ≥ 90% & <sạch>'])
  })

  const noted: Para = {
    runs: [{ text: 'Theo luật' }, { text: '\x02', look: special }, { text: ' mới, xem' }, { text: '\x02', look: special }],
  }
  const endnotes = [{ runs: [{ text: '\x02', look: special }, { text: ' Ban hành năm 2022.' }] }]
  test('endnotes are read as notes; a sign without a note is none', async () => {
    const places = { endnoteReferences: positions([9, 40], [words(1)]), endnoteTexts: positions([0, 21, 21]) }
    expect(await outline({ body: [noted], others: { endnotes }, places })).toEqual(['Theo luật mới, xem', '[footnote] Ban hành năm 2022.'])
  })

  const headers = [para('Lưu hành nội bộ'), para('Trụ sở: đường Bờ Sông')]
  const at = (...stories: number[]) => positions([...new Array(6).fill(0), ...stories])
  test('headers and footers behind the separators of notes', async () => {
    const places = { headers: at(0, 0, 16, 16, 38, 38, 38, 38) }
    expect(await outline({ body: [para('Kế hoạch')], others: { headers }, places })).toEqual([
      'Kế hoạch',
      '[header] Lưu hành nội bộ',
      '[footer] Trụ sở: đường Bờ Sông',
    ])
  })

  test('positions that run backwards end what is read of the headers', async () => {
    const places = { headers: at(0, 0, 16, 4, 38, 38, 38, 38) }
    expect(await outline({ body: [para('Kế hoạch')], others: { headers }, places })).toEqual(['Kế hoạch', '[header] Lưu hành nội bộ'])
  })
})

describe('lists', () => {
  const level = (text: string, { start = 1, format = 0, flags = 0, follow = 0 } = {}): Buffer => {
    const head = Buffer.alloc(28)
    head.writeInt32LE(start, 0)
    head[4] = format
    head[5] = flags
    head[15] = follow
    return Buffer.concat([head, words(text.length), Buffer.from(text, 'utf16le')])
  }
  /** LSTF of a list of one level. */
  const simple = (id: number): Buffer => {
    const entry = Buffer.alloc(28)
    entry.writeInt32LE(id, 0)
    entry[26] = 1
    return entry
  }
  const lists = (levels: Buffer[]) => Buffer.concat([words(levels.length), ...levels.map((_, i) => simple(100 + i)), ...levels])
  /** LFOs, each with its LFOLVLs: a start, flags, a level. */
  const overrides = (all: { list: number; levels?: [start: number, flags: number, level?: Buffer][] }[]): Buffer => {
    const entries = all.map(({ list, levels = [] }) => {
      const entry = Buffer.alloc(16)
      entry.writeInt32LE(list, 0)
      entry[12] = levels.length
      return entry
    })
    const data = all.map(({ levels = [] }) =>
      Buffer.concat([Buffer.alloc(4), ...levels.flatMap(([start, flags, own]) => [words(start, 0, flags, 0), own ?? Buffer.alloc(0)])]),
    )
    return Buffer.concat([words(all.length, 0), ...entries, ...data])
  }
  const item = (text: string, list: number) => para(text, Buffer.concat([modifier(0x460b, ...words(list)), modifier(0x260a, 0)]))

  test.each<[string, Buffer, Parameters<typeof overrides>[0], string]>([
    ['an ordinary level', level('\0.'), [{ list: 100 }], '1.\tViệc'],
    ['a number that is followed by what no version knows', level('\0)', { follow: 9 }), [{ list: 100 }], '1)\tViệc'],
    ['a format that Vietnamese lists do not use, in figures', level('\0.', { format: 99 }), [{ list: 100 }], '1.\tViệc'],
    ['Roman numbers that are shown in figures', level('Điều \0.', { format: 1, flags: 4, follow: 1 }), [{ list: 100 }], 'Điều 1. Việc'],
    ['a list that starts at another number', level('\0.'), [{ list: 100, levels: [[4, 0x10]] }], '4.\tViệc'],
    ['a list with a level of its own', level('\0.'), [{ list: 100, levels: [[1, 0x20, level('\0)', { format: 4 })]] }], 'a)\tViệc'],
    ['an override that changes nothing', level('\0.'), [{ list: 100, levels: [[7, 0]] }], '1.\tViệc'],
    ['a list that is not defined: no label', level('\0.'), [{ list: 555 }], 'Việc'],
  ])('%s', async (_, one, all, expected) => {
    const doc = await read({ body: [item('Việc', 1)], places: { lists: lists([one]), listOverrides: overrides(all) } })
    expect(doc.text).toBe(expected.replace('\t', ' '))
  })

  test('a level without a list, and a list without a level', async () => {
    const places = { lists: lists([level('\0.')]), listOverrides: overrides([{ list: 100 }]) }
    const body = [para('Chỉ có bậc', modifier(0x260a, 0)), para('Chỉ có danh sách', modifier(0x460b, ...words(1)))]
    expect((await read({ body, places })).text).toBe('Chỉ có bậc\n1. Chỉ có danh sách')
  })

  test('a definition that leads out of its stream: the text is whole, its labels are lost', async () => {
    const places = { lists: words(3), listOverrides: overrides([{ list: 100 }]) }
    expect((await read({ body: [item('Việc', 1)], places })).text).toBe('Việc')
  })
})

describe('styles', () => {
  /** Entry of the style sheet; `base` 0xfff is none. */
  const style = (kind: number, base: number, name: string, look: Buffer = Buffer.alloc(0)): Buffer => {
    const group = (bytes: Buffer) => Buffer.concat([words(bytes.length), bytes, Buffer.alloc(bytes.length & 1)])
    const entry = Buffer.concat([
      words(0xffe, kind | (base << 4), 0, 0, 0),
      words(name.length),
      Buffer.from(`${name}\0`, 'utf16le'),
      ...(kind === 1 ? [group(words(0))] : []),
      group(look),
    ])
    return Buffer.concat([words(entry.length), entry, Buffer.alloc(entry.length & 1)])
  }
  const sheet = (...all: Buffer[]) => Buffer.concat([words(18, all.length, 10), Buffer.alloc(14), ...all])
  const bold = modifier(0x0835, 1)
  const opposite = modifier(0x0835, 129)
  const styles = sheet(
    style(1, 0xfff, 'Thường'),
    style(1, 0xfff, 'Đậm', bold),
    style(1, 1, 'Đậm theo kiểu cha'),
    style(1, 4, 'Vòng một'),
    style(1, 3, 'Vòng hai'),
    style(9, 0xfff, 'Loại lạ', bold),
    words(2, 0),
  )

  test.each<[string, number, Buffer | undefined, string[]]>([
    ['a style that is bold', 1, undefined, ['chữ']],
    ['the opposite of it', 1, opposite, []],
    ['the opposite of what its base says', 2, opposite, []],
    ['the opposite of what no style says', 0, opposite, ['chữ']],
    ['styles that are based on each other', 3, opposite, ['chữ']],
    ['a style of a kind that is not known', 5, undefined, []],
    ['a style that the sheet does not have', 40, opposite, ['chữ']],
  ])('%s', async (_, number, look, expected) => {
    expect(await boldOf({ body: [{ runs: [{ text: 'chữ', look }], style: number }], places: { styles } })).toEqual(expected)
  })
})

describe('modifiers', () => {
  const centred = modifier(0x2403, 1)
  const alignOf = async (form: Buffer) => (await read({ body: [para('Kế hoạch', form)] })).children[0]!.data.align
  /** More tab stops than a byte counts: their numbers stand before them. */
  const manyTabs = Buffer.concat([words(0xc615), Buffer.from([255, 1]), Buffer.alloc(4), Buffer.from([2]), Buffer.alloc(6)])

  test.each<[string, Buffer, string | undefined]>([
    ['behind more tab stops than a byte counts', Buffer.concat([manyTabs, centred]), 'center'],
    ['behind one that is not known', Buffer.concat([modifier(0x2999, 7), centred]), 'center'],
    ['behind one that is cut short', Buffer.concat([centred, words(0xd608)]), 'center'],
    ['behind one that states more bytes than there are', Buffer.concat([words(0xc60d), Buffer.from([200]), centred]), undefined],
    ['an alignment that does not exist', modifier(0x2403, 77), undefined],
  ])('%s', async (_, form, expected) => {
    expect(await alignOf(form)).toBe(expected)
  })
})

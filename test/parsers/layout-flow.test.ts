/** Rows of a page → lines, columns, tables, notes: from places alone, as they stand on no page of the other tests. */
import { describe, expect, test } from 'vitest'
import { flow } from '../../parsers/layout/columns.ts'
import { takeFootnotes } from '../../parsers/layout/footnotes.ts'
import { gridsOf } from '../../parsers/layout/grids.ts'
import { rowsOf, segment } from '../../parsers/layout/lines.ts'
import { pageStamps } from '../../parsers/layout/stamps.ts'
import type { Glyph, RawPage, Row, Rule } from '../../parsers/layout/types.ts'
import { spell } from '../../parsers/layout/words.ts'
import { paragraph } from '../../parsers/layout/write.ts'

interface At {
  base: number
  size?: number
  /** width of one letter */
  step?: number
}
let seq = 0
/** The letters of a text from `x` on; those of another text do not follow them in the file. */
function glyphs(text: string, x: number, { base, size = 12, step = size / 2 }: At): Glyph[] {
  seq++
  return [...text].flatMap((c, i, all) => {
    seq++
    const place = { x: x + i * step, right: x + (i + 1) * step, top: base - size * 0.9, bottom: base + size * 0.2, base, size }
    const face = { font: 'Times', bold: false, italic: false }
    return c === ' ' ? [] : [{ ...place, text: c, face, seq, spaced: all[i - 1] === ' ', annotation: -1 }]
  })
}
const row = (base: number, ...texts: [x: number, text: string][]): Row => {
  const segments = texts.map(([x, text]) => segment(1, glyphs(text, x, { base })))
  return { segments, base, top: base - 11, bottom: base + 3, size: 12 }
}
const FRAME = { left: 85, right: 540 }
/** What flows, in short: a line, columns side by side, rows of cells. */
const read = (...rows: Row[]) =>
  flow(rows, FRAME).map(f => {
    if (f.type === 'line') return f.line.text
    if (f.type === 'columns') return { columns: f.columns.map(c => c.lines.map(l => l.text)) }
    return { table: f.rows.map(r => r.map(c => c.map(s => s.text).join(' / '))) }
  })

describe('columns', () => {
  test('a line close above a block stands in the column that it is centred on', () => {
    expect(read(row(100, [340, 'TM. ỦY BAN NHÂN DÂN']), row(117, [85, 'Nơi nhận:'], [373, 'CHỦ TỊCH']))).toEqual([
      { columns: [['Nơi nhận:'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']] },
    ])
  })

  test('one above the left column is part of the block only at the head of a page, where all lines above are', () => {
    const block = row(117, [115, 'XÃ BẾN TRANH'], [330, 'Độc lập - Tự do'])
    expect(read(row(100, [100, 'ỦY BAN NHÂN DÂN']), block)).toEqual([
      { columns: [['ỦY BAN NHÂN DÂN', 'XÃ BẾN TRANH'], ['Độc lập - Tự do']] },
    ])
    expect(
      read(
        row(60, [100, 'Dòng dài chiếm cả bề ngang của trang giấy này, từ trái sang phải']),
        row(100, [100, 'ỦY BAN NHÂN DÂN']),
        block,
      ).slice(1),
    ).toEqual(['ỦY BAN NHÂN DÂN', { columns: [['XÃ BẾN TRANH'], ['Độc lập - Tự do']] }])
  })

  test('one that stands far above is a line', () => {
    expect(read(row(60, [340, 'TM. ỦY BAN NHÂN DÂN']), row(117, [85, 'Nơi nhận:'], [373, 'CHỦ TỊCH']))[0]).toBe('TM. ỦY BAN NHÂN DÂN')
  })

  test('rows that stand far apart are two blocks', () => {
    const said = read(row(100, [85, 'Bên A'], [340, 'Bên B']), row(300, [85, 'Bên C'], [340, 'Bên D']))
    expect(said).toEqual([{ columns: [['Bên A'], ['Bên B']] }, { columns: [['Bên C'], ['Bên D']] }])
  })

  test('a row may bring a column of its own, not one that touches another', () => {
    expect(read(row(100, [85, 'Một'], [240, 'Hai']), row(116, [85, 'Ba'], [240, 'Bốn'], [420, 'Năm']))).toEqual([
      { columns: [['Một', 'Ba'], ['Hai', 'Bốn'], ['Năm']] },
    ])
    expect(read(row(100, [85, 'Một'], [240, 'Hai']), row(116, [85, 'Ba'], [259, 'Bốn']))).toHaveLength(2)
  })
})

describe('tables without lines', () => {
  const keys = (...at: number[]) => at.map((base, i) => row(base, [85, `${i + 1}`], [150, `Việc thứ ${i + 1} của kế hoạch năm nay`]))

  test('a narrow column of keys beside one of texts', () => {
    expect(read(...keys(100, 116, 132, 148))).toEqual([{ table: ['1', '2', '3', '4'].map(n => [n, `Việc thứ ${n} của kế hoạch năm nay`]) }])
  })

  test('fewer rows, or keys as wide as the texts, are columns', () => {
    expect(read(...keys(100, 116, 132))).toMatchObject([{ columns: expect.anything() }])
    const wide = [100, 116, 132, 148].map(base => row(base, [85, 'Phòng Kế hoạch tài chính'], [300, 'theo dõi chung']))
    expect(read(...wide)).toMatchObject([{ columns: expect.anything() }])
  })

  test('keys that do not stand on one edge are columns', () => {
    const rows = [100, 116, 132, 148].map((base, i) => row(base, [85 + 6 * i, 'abcd'], [150, 'Việc của kế hoạch năm nay']))
    expect(read(...rows)).toMatchObject([{ columns: expect.anything() }])
  })

  test('a row without a cell in the first column goes on with the one above, where it stands close', () => {
    const full = (base: number, n: string) => row(base, [85, n], [150, `Việc ${n}`], [400, `Phòng ${n}`])
    const more = (base: number) => row(base, [150, 'tiếp theo'], [400, 'và tổ'])
    expect(read(full(100, '1'), more(114), full(130, '2'), full(146, '3'), more(170))).toEqual([
      {
        table: [
          ['1', 'Việc 1 / tiếp theo', 'Phòng 1 / và tổ'],
          ['2', 'Việc 2', 'Phòng 2'],
          ['3', 'Việc 3', 'Phòng 3'],
          ['', 'tiếp theo', 'và tổ'],
        ],
      },
    ])
  })
})

describe('grids', () => {
  /** The lines of a grid; `xs` and `ys` are its borders. */
  const lined = (xs: number[], ys: number[]): Rule[] => [
    ...ys.map(y => ({ x1: xs[0]!, x2: xs.at(-1)!, y1: y, y2: y })),
    ...xs.map(x => ({ x1: x, x2: x, y1: ys[0]!, y2: ys.at(-1)! })),
  ]
  const outer = lined([100, 300, 500], [100, 200, 300])

  test('from top to bottom, without those inside of others', () => {
    const inner = lined([120, 160, 200], [120, 140, 160])
    const below = lined([100, 200, 300], [400, 420, 440])
    expect(gridsOf([...below, ...inner, ...outer]).map(g => [g.xs[0], g.ys[0], g.cells.length])).toEqual([
      [100, 100, 4],
      [100, 400, 4],
    ])
  })

  test('one beside another, and one that reaches out of it, are grids of their own', () => {
    expect(gridsOf([...outer, ...lined([510, 530, 550], [100, 150, 200])])).toHaveLength(2)
    expect(gridsOf([...outer, ...lined([120, 200, 280], [310, 350, 390])])).toHaveLength(2)
  })

  test('a frame, lines of one direction, and hatching are none', () => {
    expect(gridsOf(lined([100, 500], [100, 300]))).toEqual([])
    expect(gridsOf(outer.filter(r => r.y1 === r.y2))).toEqual([])
    expect(
      gridsOf(
        lined(
          Array.from({ length: 90 }, (_, i) => i * 6),
          Array.from({ length: 90 }, (_, i) => i * 6),
        ),
      ),
    ).toEqual([])
    expect(gridsOf(Array.from({ length: 5001 }, (_, i) => ({ x1: 10, x2: 500, y1: i * 4, y2: i * 4 })))).toEqual([])
  })
})

describe('footnotes', () => {
  const page: RawPage = {
    number: 1,
    width: 595,
    height: 842,
    glyphs: [],
    rules: [{ x1: 85, x2: 229, y1: 700, y2: 700 }],
    imageShare: 0,
    turned: 0,
    unseen: 0,
  }
  const body = [100, 120, 140, 160, 180, 200].map(base => row(base, [85, 'Dòng của thân bài']))
  const small = (base: number, ...texts: [number, string, At?][]): Row => {
    const own = texts.flatMap(([x, text, at]) => glyphs(text, x, at ?? { base, size: 9 }))
    return rowsOf(1, own)[0]!
  }
  const notes = (...under: Row[]) => takeFootnotes(page, [...body, ...under])

  test('numbers that are level with their notes, each the next in turn', () => {
    const taken = notes(small(712, [85, '1. Báo cáo của Sở']), small(724, [85, '2. Báo cáo của xã']), small(736, [85, '2026 là năm cuối']))
    expect(taken?.notes.map(n => n.map(l => l.text))).toEqual([['Báo cáo của Sở'], ['Báo cáo của xã', '2026 là năm cuối']])
    expect([...(taken?.numbers ?? [])]).toEqual(['1', '2'])
  })

  test('a note with an asterisk has no number', () => {
    expect(notes(small(712, [85, '* Số liệu ước tính']))).toMatchObject({ notes: [[{ text: '* Số liệu ước tính' }]], numbers: new Set() })
  })

  test('a raised number alone on its line has no words', () => {
    const taken = notes(small(712, [85, '1', { base: 708, size: 6 }], [92, 'Báo cáo của Sở']))
    expect(taken?.notes.map(n => n.map(l => l.text))).toEqual([['Báo cáo của Sở']])
  })

  test('small lines under a rule that begin with a word are no notes', () => {
    expect(notes(small(712, [85, 'Người lập biểu']))).toBeUndefined()
  })
})

describe('stamps', () => {
  const kinds = (...texts: string[]) => {
    const rows = texts.map((text, i) => row(100 + 14 * i, [85, text]))
    return pageStamps(1, rows).stamps.map(s => [s.kind, s.text])
  }
  test.each<[string[], [string, string][]]>([
    [['SAO Y; UBND xã Bến Tranh'], [['copy', 'SAO Y; UBND xã Bến Tranh']]],
    [['SAO Y: 05/02/2026 08:30:00'], [['copy', 'SAO Y: 05/02/2026 08:30:00']]],
    [['Sao y: bản chính gửi các phòng'], []],
    [['ĐẾN', 'Số: 12', 'Ngày: 5/2/2026'], [['incoming', 'ĐẾN Số: 12 Ngày: 5/2/2026']]],
    [['ĐẾN', 'Các phòng chuyên môn'], []],
    [['VĂN BẢN ĐẾN'], [['incoming', 'VĂN BẢN ĐẾN']]],
  ])('%j', (texts, expected) => {
    expect(kinds(...texts)).toEqual(expected)
  })
})

describe('words', () => {
  test('pieces that stand on each other are two words', () => {
    expect(spell([...glyphs('Số', 200, { base: 100 }), ...glyphs('12', 100, { base: 100 })])).toBe('Số 12')
  })

  test('a letter that was painted twice, a little shifted, is read once', () => {
    const [letter] = glyphs('K', 85, { base: 100 })
    const again = { ...letter!, x: 85.2, right: 91.2, seq: 999, face: { ...letter!.face, bold: true } }
    expect(rowsOf(1, [letter!, again]).flatMap(r => r.segments.map(s => s.text))).toEqual(['K'])
  })

  test('of two sizes that are as frequent the larger is the line’s', () => {
    const line = segment(1, [...glyphs('ab', 85, { base: 100, size: 10 }), ...glyphs('cd', 100, { base: 100, size: 12 })])
    expect(line.size).toBe(12)
  })

  test('what OCR read stays beside what was restored, and how sure it is', () => {
    const [a, b] = ['CHỈ', 'THỊ'].map((text, i) => ({
      ...glyphs('x', 85 + 40 * i, { base: 100 })[0]!,
      text,
      spaced: true,
      confidence: 0.5 + 0.25 * i,
    }))
    const { data, runs } = paragraph({ lines: [segment(1, [{ ...a!, read: 'CHÍ' }, b!])] })
    expect(runs.map(r => r.text).join('')).toBe('CHỈ THỊ')
    expect(data).toMatchObject({ ocrRead: 'CHÍ THỊ', ocrConfidence: 0.625 })
  })
})

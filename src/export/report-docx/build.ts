/**
 * Pieces of an administrative document in Word: heading block, title, paragraphs, tables, signature.
 * Source: Nghị định 30/2020/NĐ-CP, phụ lục I: A4, margins, Times New Roman 13 to 14, national heading, page number above.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  type ISectionOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../../schemas/labels.ts'
import { withoutControls } from '../escape.ts'

const FONT = 'Times New Roman'
/** half-points */
const BODY = 26
const TABLE = 26
/** Width of the text on A4: 210 mm less 30 and 20. */
const WIDTH = 160

export type Block = Paragraph | Table
type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

interface Style {
  bold?: boolean
  italics?: boolean
  underline?: boolean
  size?: number
  align?: Align
  /** points */
  before?: number
  after?: number
  indent?: boolean
}

const run = (text: string, { bold, italics, size = BODY }: Style): TextRun =>
  new TextRun({ text: withoutControls(text), bold, italics, size, font: FONT })

/** Lines of a text are lines of one paragraph. */
export function paragraph(text: string, style: Style = {}): Paragraph {
  const { align = AlignmentType.JUSTIFIED, before = 0, after = 6, indent } = style
  const lines = text.split('\n')
  return new Paragraph({
    alignment: align,
    spacing: { before: before * 20, after: after * 20 },
    ...(indent && { indent: { firstLine: mm(10) } }),
    children: lines.flatMap((line, i) => (i ? [new TextRun({ break: 1 }), run(line, style)] : [run(line, style)])),
  })
}

export const text = (words: string): Paragraph => paragraph(words, { indent: true })

/** "I. TÌNH HÌNH NỘP KẾ HOẠCH": a heading that Word's own list of contents finds. */
export const heading = (words: string, level: 1 | 2 = 1): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text: withoutControls(words), bold: true, size: level === 1 ? 28 : BODY, font: FONT, color: '000000' })],
  })

const ROMAN = ['I', 'II', 'III', 'IV', 'V']

/** Parts of the text, numbered; those without content are left out. */
export const numbered = (parts: readonly [title: string, blocks: Block[]][]): Block[] =>
  parts.filter(([, blocks]) => blocks.length).flatMap(([title, blocks], i) => [heading(`${ROMAN[i]}. ${title}`), ...blocks])

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

function cell(blocks: Paragraph[], percent: number, header = false): TableCell {
  return new TableCell({
    children: blocks,
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(header && { shading: { fill: 'EDEDED' } }),
  })
}

/** A table whose head comes again on each page. Widths in percent. */
export function table(head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  const small = (words: string, style: Style = {}) => paragraph(words, { size: TABLE, after: 0, align: AlignmentType.LEFT, ...style })
  const columns = widths.map(w => mm((WIDTH * w) / 100))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((h, i) => cell([small(h, { bold: true, align: AlignmentType.CENTER })], widths[i]!, true)),
      }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((words, i) => cell([small(words)], widths[i]!)) })),
    ],
  })
}

const DOTS = '……………………………'

/** Issuing body and national heading side by side. The body is not known to us: lines to be filled in. */
function headingBlock(lang: Language, day: string | null): Table {
  const centred = (words: string, style: Style = {}) => paragraph(words, { align: AlignmentType.CENTER, after: 0, ...style })
  const [date, month, year] = day ? [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)] : ['……', '……', '………']
  const place = lang === 'vi' ? `……………, ngày ${date} tháng ${month} năm ${year}` : `……………, ${day ?? '……………'}`
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(WIDTH * 0.42), mm(WIDTH * 0.58)],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: [
          cell(
            [
              centred(DOTS),
              centred(DOTS, { bold: true }),
              centred(lang === 'vi' ? 'Số:         /BC-………' : 'No.         /BC-………', { before: 6 }),
            ],
            42,
          ),
          cell(
            [
              centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
              centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }),
              centred('_______________________', { size: 16 }),
              centred(place, { italics: true, before: 6 }),
            ],
            58,
          ),
        ],
      }),
    ],
  })
}

/** Recipients on the left, the signer's place on the right. */
function signature(lang: Language): Table {
  const left = lang === 'vi' ? ['Nơi nhận:', `- ${DOTS};`, '- Lưu: VT.'] : ['To:', `- ${DOTS};`, '- File.']
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(WIDTH / 2), mm(WIDTH / 2)],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            left.map((words, i) =>
              paragraph(words, { size: i ? 22 : 24, bold: i === 0, italics: i === 0, after: 0, align: AlignmentType.LEFT }),
            ),
            50,
          ),
          cell(
            [
              paragraph(lang === 'vi' ? 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ' : 'AUTHORITY AND POSITION', {
                bold: true,
                align: AlignmentType.CENTER,
              }),
              paragraph('\n\n\n', { after: 0 }),
              paragraph(lang === 'vi' ? 'Họ và tên' : 'Name', { bold: true, align: AlignmentType.CENTER }),
            ],
            50,
          ),
        ],
      }),
    ],
  })
}

/** Times of its making, taken out of the package: the same content gives the same bytes. */
function settled(bytes: Uint8Array, at: string | null): Uint8Array {
  const files = unzipSync(bytes)
  const core = new TextDecoder().decode(files['docProps/core.xml'])
  const time = `${(at ?? '2000-01-01').slice(0, 10)}T00:00:00Z`
  files['docProps/core.xml'] = strToU8(core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${time}`))
  // MS-DOS knows no time before 1980; noon keeps the day in every time zone
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, [data, { mtime: new Date(1990, 0, 1, 12) }]])), {
    level: 6,
  })
}

export interface Report {
  lang: Language
  /** ISO 8601; the day of the heading is left to be filled in where it is not given */
  at: string | null
  title: string
  subject: string
  blocks: Block[]
}

export async function toDocx({ lang, at, title, subject, blocks }: Report): Promise<Uint8Array> {
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: BODY, font: FONT })],
      }),
    ],
  })
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } },
    },
    // the first page bears no number
    headers: { default: number, first: new Header({ children: [new Paragraph({ children: [] })] }) },
    children: [
      headingBlock(lang, at?.slice(0, 10) ?? null),
      paragraph(title, { bold: true, size: 28, align: AlignmentType.CENTER, before: 18, after: 0 }),
      paragraph(subject, { bold: true, size: 28, align: AlignmentType.CENTER, after: 12 }),
      ...blocks,
      paragraph('', { after: 6 }),
      signature(lang),
    ],
  }
  const file = new Document({
    creator: 'thidua',
    title: withoutControls(`${title} ${subject}`),
    styles: { default: { document: { run: { font: FONT, size: BODY }, paragraph: { spacing: { line: 276 } } } } },
    sections: [section],
  })
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)), at)
}

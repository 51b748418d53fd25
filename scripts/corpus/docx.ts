/**
 * The Word twin, as an office writes it: one automatic numbering of many levels, letterhead and signature in borderless tables of two
 * columns, page numbers from page 2, footnotes, landscape annexes.
 */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { A4, BORDERLESS, bulletLevel, INDENT, MARGIN, OUTLINE, outlineLevels, SPACING, styles } from './docx-settings.ts'
import type { CorpusSource, Line, SourceBlock } from './types.ts'
import { settledZip } from './zip.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
const CENTER = { alignment: AlignmentType.CENTER }

/** `size` in half-points where it is not that of the body. */
const runs = (line: Line, size?: number): (TextRun | FootnoteReferenceRun)[] =>
  line.map(r => (r.note ? new FootnoteReferenceRun(r.note) : new TextRun({ text: r.text, bold: r.bold, italics: r.italic, size })))

/** Width of the text, in twips. */
const textWidth = (landscape: boolean): number => (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right

/** Letterhead and signature: each row's cells hold whole paragraphs; the left one of a signature is the list of recipients. */
function columns(b: Extract<SourceBlock, { kind: 'columns' }>): Table {
  const total = textWidth(false)
  const widths = [Math.round(total * 0.38), Math.round(total * 0.62)]
  return new Table({
    borders: BORDERLESS,
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: b.rows.map(
      row =>
        new TableRow({
          children: row.map((lines, i) => {
            const center = b.place === 'letterhead' || i === 1
            const size = b.place === 'letterhead' ? 26 : i === 0 ? 22 : undefined
            const children = lines.map(l => new Paragraph({ ...(center && CENTER), children: runs(l, size) }))
            return new TableCell({ width: { size: widths[i]!, type: WidthType.DXA }, children })
          }),
        }),
    ),
  })
}

function dataTable(b: Extract<SourceBlock, { kind: 'table' }>, landscape: boolean): Table {
  const total = textWidth(landscape)
  const sum = b.widths.reduce((a, w) => a + w, 0)
  const widths = b.widths.map(w => Math.round((total * w) / sum))
  const row = (cells: Line[][], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((lines, i) => {
        const center = header || b.centered[i]
        const bold = (l: Line): Line => (header ? l.map(r => ({ ...r, bold: true })) : l)
        const children = lines.map(l => new Paragraph({ ...(center && CENTER), children: runs(bold(l)) }))
        return new TableCell({ width: { size: widths[i]!, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, children })
      }),
    })
  return new Table({
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [row(b.header, true), ...b.rows.map(r => row(r, false))],
  })
}

const body = { alignment: AlignmentType.JUSTIFIED, spacing: SPACING }
const numbered = (level: number) => ({ ...body, numbering: { reference: OUTLINE, level } })

function block(b: Exclude<SourceBlock, { kind: 'section' }>, source: CorpusSource, landscape: boolean): (Paragraph | Table)[] {
  switch (b.kind) {
    case 'columns':
      return [columns(b), new Paragraph('')]
    case 'title':
      return [...b.lines.map(l => new Paragraph({ ...CENTER, children: runs(l) })), new Paragraph('')]
    case 'numbered': {
      const heading = b.heading && source.headings === 'styles' ? { heading: HEADINGS[b.level] } : {}
      // the mark of the paragraph bears the look of its number
      return [new Paragraph({ ...numbered(b.level), ...heading, run: { bold: b.heading }, children: runs(b.runs) })]
    }
    case 'bullet':
      return [new Paragraph({ ...numbered(bulletLevel(source, b.depth)), children: runs(b.runs) })]
    case 'paragraph':
      return [new Paragraph({ ...body, indent: { firstLine: INDENT }, children: runs(b.runs) })]
    case 'table':
      return [dataTable(b, landscape), new Paragraph('')]
  }
}

/** Page numbers stand in the middle of the top margin and begin on page 2. */
const pageNumber = () =>
  new Header({ children: [new Paragraph({ ...CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] })

function sections(source: CorpusSource): ISectionOptions[] {
  const out: { landscape: boolean; children: (Paragraph | Table)[] }[] = [{ landscape: false, children: [] }]
  for (const b of source.blocks) {
    if (b.kind === 'section') out.push({ landscape: b.landscape, children: [] })
    else out.at(-1)!.children.push(...block(b, source, out.at(-1)!.landscape))
  }
  return out.map(({ landscape, children }, i) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: i === 0,
      page: { size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: MARGIN },
    },
    headers: { default: pageNumber(), ...(i === 0 && { first: new Header({ children: [new Paragraph('')] }) }) },
    children,
  }))
}

/** Bytes of the .docx, the same for the same source. */
export async function toDocx(source: CorpusSource): Promise<Uint8Array> {
  const document = new Document({
    title: source.title,
    creator: 'thidua',
    lastModifiedBy: 'thidua',
    styles,
    numbering: { config: [{ reference: OUTLINE, levels: outlineLevels(source) }] },
    footnotes: Object.fromEntries(
      [...source.notes].map(([n, l]) => [n, { children: [new Paragraph({ children: runs([{ text: ' ' }, ...l]) })] }]),
    ),
    sections: sections(source),
  })
  return settledZip(new Uint8Array(await Packer.toBuffer(document)))
}

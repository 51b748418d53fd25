/**
 * A review sheet to print and sign: each finding with its sentence, room for the reviewer's name and decision.
 * Reads: CheckedFile[]. Writes: bytes of a .docx.
 */
import { zipSync } from 'fflate'
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile, Finding } from '../finding.ts'
import { messageOf, placeInWords, plain, WORDS } from '../reporters/words.ts'
import { escapeXml } from '../reporters/xml.ts'
import { label } from '../spot.ts'
import { levelLabels } from '../words.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = {
  title: label('PHIẾU RÀ SOÁT DỰ THẢO', 'REVIEW OF THE DRAFT'),
  columns: [
    label('TT', 'No.'),
    label('Thiếu sót, câu trong dự thảo', 'Finding and sentence'),
    label('Người rà soát', 'Reviewer'),
    label('Quyết định (sửa / giữ, lý do)', 'Decision (mend / keep, why)'),
  ],
  sign: label('Người lập phiếu\n(Ký, ghi rõ họ tên)', 'Prepared by\n(signature, name)'),
} as const
/** Widths of the columns in twentieths of a point: 17 cm in all. */
const WIDTHS = [500, 5200, 1800, 2100]

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(plain(text))}</w:t></w:r>`
const paragraph = (text: string, { bold = false, centre = false } = {}): string =>
  `<w:p>${centre ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ''}${run(text, bold)}</w:p>`
const cell = (content: string, i: number): string => `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[i]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
const row = (cells: readonly string[], head = false): string =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells.map(cell).join('')}</w:tr>`

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(b => `<w:${b} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

function table(findings: readonly Finding[], lang: Language): string {
  const rows = findings.map((f, i) =>
    row([
      paragraph(String(i + 1)),
      paragraph(`${levelLabels[f.severity][lang]}: ${messageOf(f, lang)}`, { bold: true }) +
        paragraph(`${placeInWords(f, lang)}: “${f.sentence}”`) +
        (f.expected ? paragraph(`${WORDS.expected[lang]}: ${f.expected[lang]}`) : '') +
        (f.basis ? paragraph(`${WORDS.basis[lang]}: ${f.basis[lang]}`) : ''),
      paragraph(''),
      paragraph(''),
    ]),
  )
  const head = row(
    SHEET.columns.map(c => paragraph(c[lang], { bold: true, centre: true })),
    true,
  )
  const grid = WIDTHS.map(w => `<w:gridCol w:w="${w}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>`
}

function body(files: readonly CheckedFile[], lang: Language): string {
  const out = [paragraph(SHEET.title[lang], { bold: true, centre: true })]
  for (const { path, result, problem } of files) {
    const refused = problem ?? result.refused
    out.push(paragraph(path, { bold: true }))
    if (refused) out.push(paragraph(refused[lang]))
    else out.push(result!.findings.length ? table(result!.findings, lang) : paragraph(WORDS.clean[lang]), paragraph(''))
  }
  return [...out, ...SHEET.sign[lang].split('\n').map(line => paragraph(line))].join('')
}

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/>'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The sheet for some drafts, A4. */
export function reviewPacket(files: readonly CheckedFile[], lang: Language): Uint8Array {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body(files, lang)}${page}</w:body></w:document>`,
  }
  const encoder = new TextEncoder()
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])), {
    mtime: '1980-01-01T00:00:00',
  })
}

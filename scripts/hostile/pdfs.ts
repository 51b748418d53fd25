/** PDFs out of raw objects: cycles, bombs, lies about sizes, and what asks a reader to run something. */
import { zlibSync } from 'fflate'
import { type Kind, kind, slow } from './kinds.ts'

const latin1 = (s: string): Uint8Array => Buffer.from(s, 'latin1')

export interface PdfObject {
  /** dictionary, or any other object */
  head: string
  stream?: Uint8Array
}

/** A file with these objects, numbered from 1, the first of which is the catalogue; `trailer` is added to the trailer. */
export function pdf(objects: (string | PdfObject)[], trailer = ''): Uint8Array {
  const out: Uint8Array[] = [latin1('%PDF-1.7\n')]
  let length = out[0]!.length
  const write = (piece: Uint8Array) => {
    out.push(piece)
    length += piece.length
  }
  const at = objects.map((o, i) => {
    const offset = length
    const { head, stream } = typeof o === 'string' ? { head: o, stream: undefined } : o
    write(latin1(`${i + 1} 0 obj\n`))
    if (stream) {
      write(latin1(`${head.replace(/>>$/, '')}/Length ${stream.length}>>\nstream\n`))
      write(stream)
      write(latin1('\nendstream'))
    } else write(latin1(head))
    write(latin1('\nendobj\n'))
    return offset
  })
  const xref = length
  write(latin1(`xref\n0 ${at.length + 1}\n0000000000 65535 f \n${at.map(n => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}`))
  write(latin1(`trailer<</Size ${at.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF`))
  return Buffer.concat(out)
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>'
const WORDS = Array.from(
  { length: 30 },
  (_, i) => `1 0 0 1 72 ${780 - i * 20} Tm (Ke hoach thi dua muc ${i + 1}: hoan thanh nhiem vu duoc giao) Tj`,
).join(' ')
const content = (more = ''): PdfObject => ({ head: '<<>>', stream: latin1(`BT /F 12 Tf ${WORDS} ET ${more}`) })
const packed = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 9 })
const deflated = (bytes: Uint8Array): PdfObject => ({ head: '<</Filter/FlateDecode>>', stream: packed(bytes) })
const simple = (
  change: { catalog?: string; pages?: string; page?: string; content?: PdfObject; font?: string; more?: (string | PdfObject)[] } = {},
): Uint8Array =>
  pdf([
    change.catalog ?? CATALOG,
    change.pages ?? PAGES,
    change.page ?? PAGE,
    change.content ?? content(),
    change.font ?? FONT,
    ...(change.more ?? []),
  ])

const deepTree = (levels: number): Uint8Array =>
  pdf([
    CATALOG,
    ...Array.from({ length: levels }, (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1/Parent ${i + 1} 0 R>>`),
    `<</Type/Page/Parent ${levels + 1} 0 R/MediaBox[0 0 595 842]>>`,
  ])
const manyPages = (n: number): Uint8Array =>
  pdf([
    CATALOG,
    `<</Type/Pages/Kids[${Array.from({ length: n }, (_, i) => `${i + 3} 0 R`).join(' ')}]/Count ${n}>>`,
    ...Array.from({ length: n }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
  ])
const spaces = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0x20)
const image = (width: number, height: number, data: Uint8Array): PdfObject => ({
  head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode>>`,
  stream: packed(data),
})
const withImage = (picture: PdfObject): Uint8Array =>
  simple({ page: PAGE.replace('/Font', '/XObject<</X 6 0 R>>/Font'), content: content('q 500 0 0 500 0 0 cm /X Do Q'), more: [picture] })
const cmap = (lines: string): PdfObject =>
  deflated(
    latin1(`/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n${lines}\nendcmap end`),
  )
const ranges = Array.from(
  { length: 20_000 },
  (_, i) => `1 beginbfrange <0000> <ffff> <${(i % 65536).toString(16).padStart(4, '0')}> endbfrange`,
).join('\n')

export const pdfs: Kind[] = [
  kind('pdf-good', 'pdf', () => simple(), 'read'),
  kind('pdf-cyclic-page-tree', 'pdf', () => simple({ pages: '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2/Parent 2 0 R>>' })),
  slow('pdf-page-tree-in-itself', 'pdf', () => simple({ pages: '<</Type/Pages/Kids[2 0 R]/Count 5>>' })),
  slow('pdf-deep-page-tree', 'pdf', () => deepTree(20_000)),
  kind('pdf-count-lies', 'pdf', () => simple({ pages: '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>' })),
  kind('pdf-count-negative', 'pdf', () => simple({ pages: '<</Type/Pages/Kids[3 0 R]/Count -7>>' })),
  slow('pdf-100000-pages', 'pdf', () => manyPages(100_000), ['too_large']),
  slow('pdf-1900-empty-pages', 'pdf', () => manyPages(1900), ['no_text']),
  kind('pdf-xref-loop', 'pdf', () => {
    const bytes = Buffer.from(simple()).toString('latin1')
    return latin1(bytes.replace('trailer<<', `trailer<</Prev ${bytes.lastIndexOf('xref\n0')} `))
  }),
  kind('pdf-xref-outside', 'pdf', () =>
    latin1(
      Buffer.from(simple())
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n99999999999'),
    ),
  ),
  kind('pdf-xref-negative', 'pdf', () =>
    latin1(
      Buffer.from(simple())
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n-1'),
    ),
  ),
  kind('pdf-without-xref', 'pdf', () =>
    latin1(
      Buffer.from(simple())
        .toString('latin1')
        .replace(/xref\n0[\s\S]*/, ''),
    ),
  ),
  kind('pdf-only-a-header', 'pdf', () => '%PDF-1.7\n', ['damaged']),
  kind('pdf-header-behind-noise', 'pdf', () => Buffer.concat([latin1('x'.repeat(900)), simple()])),
  slow('pdf-object-in-itself', 'pdf', () => simple({ page: PAGE.replace('4 0 R', '[3 0 R 4 0 R]'), more: ['6 0 R'] })),
  kind('pdf-length-in-itself', 'pdf', () => {
    const bytes = Buffer.from(simple()).toString('latin1')
    return latin1(bytes.replace(/\/Length \d+/, '/Length 4 0 R'))
  }),
  kind('pdf-length-lies', 'pdf', () =>
    latin1(
      Buffer.from(simple())
        .toString('latin1')
        .replace(/\/Length \d+/, '/Length 2147483647'),
    ),
  ),
  slow('pdf-flate-bomb', 'pdf', () => simple({ content: deflated(spaces(300 * 1024 * 1024)) })),
  slow('pdf-flate-bomb-in-layers', 'pdf', () =>
    simple({
      content: { head: '<</Filter[/FlateDecode/FlateDecode/FlateDecode]>>', stream: packed(packed(packed(spaces(200 * 1024 * 1024)))) },
    }),
  ),
  slow('pdf-many-filters', 'pdf', () =>
    simple({ content: { head: `<</Filter[${'/ASCIIHexDecode'.repeat(50_000)}]>>`, stream: latin1('41>') } }),
  ),
  slow('pdf-run-length-bomb', 'pdf', () =>
    simple({ content: { head: '<</Filter/RunLengthDecode>>', stream: new Uint8Array(2_000_000).fill(0x81) } }),
  ),
  slow('pdf-form-in-itself', 'pdf', () =>
    simple({
      page: PAGE.replace('/Font', '/XObject<</X 6 0 R>>/Font'),
      content: content('/X Do'),
      more: [{ head: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>>>', stream: latin1('/X Do /X Do') }],
    }),
  ),
  slow('pdf-forms-by-the-power-of-ten', 'pdf', () =>
    simple({
      page: PAGE.replace('/Font', '/XObject<</X 6 0 R>>/Font'),
      content: content('/X Do'),
      more: Array.from({ length: 12 }, (_, i) => ({
        head: `<</Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</Font<</F 5 0 R>>/XObject<</X ${Math.min(7 + i, 17)} 0 R>>>>>>`,
        stream: latin1(i < 11 ? '/X Do '.repeat(10) : 'BT /F 9 Tf (lap lai) Tj ET'),
      })),
    }),
  ),
  kind('pdf-huge-page', 'pdf', () => simple({ page: PAGE.replace('0 0 595 842', '0 0 1e9 1e9') })),
  kind('pdf-page-without-size', 'pdf', () => simple({ page: PAGE.replace('0 0 595 842', '0 0 0 0') })),
  kind('pdf-page-inside-out', 'pdf', () => simple({ page: PAGE.replace('0 0 595 842', '1e38 nan -1e38 1e400') })),
  kind('pdf-user-unit', 'pdf', () => simple({ page: PAGE.replace('/MediaBox', '/UserUnit 1e30/Rotate 45/MediaBox') })),
  kind('pdf-letters-far-away', 'pdf', () =>
    simple({ content: content(`BT /F 1e30 Tf ${'1e30 0 0 1e30 -1e30 1e38 Tm (a) Tj '.repeat(100)} ET`) }),
  ),
  slow('pdf-million-letters-on-a-page', 'pdf', () =>
    simple({ content: deflated(latin1(`BT /F 1 Tf ${'(aaaaaaaaaaaaaaaaaaaa) Tj '.repeat(50_000)} ET`)) }),
  ),
  slow('pdf-million-lines-on-a-page', 'pdf', () =>
    simple({
      content: deflated(
        latin1(
          `BT /F 12 Tf ${WORDS} ET ${Array.from({ length: 400_000 }, (_, i) => `${i % 500} ${i % 797} m ${(i * 7) % 500} ${i % 797} l S`).join(' ')}`,
        ),
      ),
    }),
  ),
  kind('pdf-grid-of-a-million-cells', 'pdf', () =>
    simple({
      content: deflated(
        latin1(
          `BT /F 12 Tf ${WORDS} ET ${Array.from({ length: 1000 }, (_, i) => `0 ${i * 0.8} m 595 ${i * 0.8} l S ${i * 0.59} 0 m ${i * 0.59} 842 l S`).join(' ')}`,
        ),
      ),
    }),
  ),
  kind('pdf-graphics-states-nested', 'pdf', () =>
    simple({ content: deflated(latin1(`BT /F 12 Tf ${WORDS} ET ${'q '.repeat(1_000_000)}`)) }),
  ),
  kind('pdf-deep-arrays', 'pdf', () => simple({ more: ['['.repeat(500_000)] })),
  kind('pdf-deep-dictionaries', 'pdf', () => simple({ more: ['<</A '.repeat(200_000)] })),
  slow('pdf-giant-image', 'pdf', () => withImage(image(100_000, 100_000, new Uint8Array(1000)))),
  kind('pdf-image-bomb', 'pdf', () => withImage(image(8000, 8000, new Uint8Array(8000 * 8000 * 3)))),
  slow('pdf-100000-annotations', 'pdf', () =>
    simple({
      page: PAGE.replace('/Contents', `/Annots[${'6 0 R '.repeat(100_000)}]/Contents`),
      more: [
        '<</Type/Annot/Subtype/Square/Rect[0 0 9 9]/AP<</N 7 0 R>>>>',
        { head: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>', stream: latin1('0 0 9 9 re f') },
      ],
    }),
  ),
  kind(
    'pdf-scripts-and-launches',
    'pdf',
    () =>
      simple({
        catalog:
          '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:47809/"\\))>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>/AcroForm<</XFA 6 0 R/Fields[]>>>>',
        more: [{ head: '<<>>', stream: latin1('<xdp><script>x</script></xdp>') }],
      }),
    'read',
  ),
  slow('pdf-remote-content', 'pdf', () =>
    simple({
      page: PAGE.replace('4 0 R', '6 0 R'),
      more: [{ head: '<</F(http://127.0.0.1:47809/a)/FFilter/FlateDecode>>', stream: latin1('') }],
    }),
  ),
  slow('pdf-character-map-bomb', 'pdf', () =>
    simple({
      font: '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>]/ToUnicode 6 0 R>>',
      more: [cmap(ranges)],
    }),
  ),
  slow('pdf-garbled-character-map', 'pdf', () =>
    simple({ font: FONT.replace('>>', '/ToUnicode 6 0 R>>'), more: [cmap('1 beginbfrange <00> <ff> <d800> endbfrange')] }),
  ),
  slow('pdf-broken-font', 'pdf', () =>
    simple({
      font: '<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</FontFile2 6 0 R>>/Widths[1e30 -1e30]/FirstChar 0/LastChar 255>>',
      more: [{ head: '<<>>', stream: new Uint8Array(5000).fill(0x41) }],
    }),
  ),
  kind(
    'pdf-password',
    'pdf',
    () =>
      pdf(
        [CATALOG, PAGES, PAGE, content(), FONT, `<</Filter/Standard/V 1/R 2/O <${'5a'.repeat(32)}>/U <${'5a'.repeat(32)}>/P -4>>`],
        '/Encrypt 6 0 R/ID[<00><00>]',
      ),
    ['encrypted'],
  ),
  kind(
    'pdf-unknown-security',
    'pdf',
    () => pdf([CATALOG, PAGES, PAGE, content(), FONT, '<</Filter/Other/V 9>>'], '/Encrypt 6 0 R/ID[<00><00>]'),
    ['encrypted', 'damaged'],
  ),
]
export const smallPdf = (): Uint8Array => simple()

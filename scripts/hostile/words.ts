/** Word documents whose package is whole and whose XML is not what it should be. */
import { type Kind, kind, slow, utf8 } from './kinds.ts'
import { body, docx, NAMESPACES, p, part, parts, planBody, relationship, relationships, stored, zip } from './package.ts'

const raw = (document: string | Uint8Array, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zip({ ...parts(''), 'word/document.xml': document, ...more })
const doctype = (entities: string, use: string): string =>
  `<?xml version="1.0"?><!DOCTYPE a [${entities}]><w:document ${NAMESPACES}><w:body>${planBody()}${p(use).replaceAll('&amp;', '&')}</w:body></w:document>`

const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const nested = (open: string, close: string, inside: string, levels: number): string => open.repeat(levels) + inside + close.repeat(levels)
const cell = (content: string): string => `<w:tc>${content}</w:tc>`
const table = (rows: number, columns: number): string => `<w:tbl>${`<w:tr>${cell(p('x')).repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`
const numbered = (id: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const level = (format: string, start: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`
const list = (format: string, start: string): Uint8Array =>
  docx(planBody() + p('Mục', numbered(1, 0)).repeat(3), {
    'word/numbering.xml': part(
      'w:numbering',
      `<w:abstractNum w:abstractNumId="0">${level(format, start)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
  })
const styles = (content: string): Record<string, string> => ({ 'word/styles.xml': part('w:styles', content) })
const field = (code: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

/** Everything that asks a reader to fetch or run something. */
const remote = raw(
  body(
    `${planBody()}${field('INCLUDETEXT "http://127.0.0.1:47809/a.docx"')}${field('DDEAUTO cmd "/c calc"')}<w:altChunk r:id="x1"/><w:p><w:hyperlink r:id="x2"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>`,
  ),
  {
    'word/_rels/document.xml.rels': relationships(
      relationship('x1', 'aFChunk', 'file:///etc/passwd', 'External') +
        relationship('x2', 'hyperlink', 'http://127.0.0.1:47809/', 'External') +
        relationship('x3', 'attachedTemplate', 'http://127.0.0.1:47809/t.dotm', 'External') +
        relationship('x4', 'image', 'http://127.0.0.1:47809/i.png', 'External'),
    ),
  },
)

export const words: Kind[] = [
  kind('xml-billion-laughs', 'docx', () => raw(doctype(`<!ENTITY l0 "ha">${laughs}`, '&l20;')), ['damaged']),
  kind('xml-quadratic-entities', 'docx', () => raw(doctype(`<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(1000))), ['damaged']),
  kind('xml-external-entity', 'docx', () => raw(doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')), ['damaged']),
  kind('xml-deep-nesting', 'docx', () => stored(nested('<w:ins>', '</w:ins>', p('x'), 100_000)), ['too_large']),
  kind(
    'xml-deep-nesting-unclosed',
    'docx',
    () => zip({ ...parts(''), 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${'<w:p>'.repeat(500_000)}` }, 0),
    ['too_large'],
  ),
  kind('xml-unclosed-comment', 'docx', () => raw(`<w:document ${NAMESPACES}><!-- ${'a'.repeat(100_000)}`), ['damaged']),
  kind('xml-unclosed-cdata', 'docx', () => raw(`<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t><![CDATA[a`), ['damaged']),
  kind('xml-unclosed-attribute', 'docx', () => raw(`<w:document a="${'<w:p b='.repeat(100_000)}`), ['damaged']),
  kind('xml-many-quotes', 'docx', () => raw(`<w:document ${`a='`.repeat(300_000)}`), ['damaged']),
  slow('xml-large-attribute', 'docx', () => stored(`${planBody()}<w:p w:rsidR="${'0'.repeat(8_000_000)}"/>`)),
  slow('xml-many-attributes', 'docx', () =>
    stored(`${planBody()}<w:p ${Array.from({ length: 50_000 }, (_, i) => `w:a${i}="x"`).join(' ')}/>`),
  ),
  slow('xml-many-namespaces', 'docx', () =>
    stored(
      `${planBody()}<w:p ${Array.from({ length: 20_000 }, (_, i) => `xmlns:n${i}="u${i}"`).join(' ')}>${'<w:r/>'.repeat(20_000)}</w:p>`,
    ),
  ),
  kind('xml-invalid-utf-8', 'docx', () =>
    raw(
      new Uint8Array([
        ...utf8(body(planBody()).replace('</w:body></w:document>', '<w:p><w:r><w:t>')),
        0xff,
        0xc3,
        0xe1,
        0xbb,
        ...utf8('</w:t></w:r></w:p></w:body></w:document>'),
      ]),
    ),
  ),
  kind('xml-utf-16', 'docx', () => raw(new Uint8Array(Buffer.from(`\ufeff${body(planBody())}`, 'utf16le'))), 'read'),
  kind('xml-utf-16-odd-length', 'docx', () => raw(new Uint8Array([...Buffer.from(`\ufeff${body(planBody())}`, 'utf16le'), 0x20]))),
  kind('xml-control-characters', 'docx', () =>
    docx(`${planBody()}<w:p><w:r><w:t>\u0001\u0000\u001b[2J&#0;&#xD800;&#x1F;</w:t></w:r></w:p>`),
  ),
  kind(
    'docx-nested-tables',
    'docx',
    () => stored(planBody() + nested('<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>', p('x'), 5000)),
    ['too_large'],
  ),
  kind(
    'docx-nested-tables-below-limit',
    'docx',
    () => docx(planBody() + nested('<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>', p('x'), 60)),
    'read',
  ),
  slow('docx-million-cells', 'docx', () => stored(planBody() + table(500, 1000)), ['too_large', 'memory', 'timeout']),
  kind('docx-spans-of-a-billion', 'docx', () =>
    docx(
      `${planBody()}<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(3)}</w:tblGrid>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge/></w:tcPr>${p('x')}</w:tc>${cell(p('y'))}</w:tr>`.repeat(10)}</w:tbl>`,
    ),
  ),
  kind('docx-negative-spans', 'docx', () =>
    docx(
      `${planBody()}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/><w:vMerge w:val="continue"/></w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  slow('docx-letter-a-run', 'docx', () =>
    stored(`${planBody()}<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>'.repeat(50_000)}</w:p>`),
  ),
  slow('docx-30000-paragraphs', 'docx', () => stored(planBody() + p('Thi đua hoàn thành nhiệm vụ.').repeat(30_000))),
  slow('docx-300000-paragraphs', 'docx', () => stored(planBody() + p('Thi đua.').repeat(300_000)), ['too_large', 'memory', 'timeout']),
  kind(
    'docx-cyclic-styles',
    'docx',
    () =>
      docx(
        planBody() + p('x', '<w:pStyle w:val="A"/>'),
        styles(
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        ),
      ),
    'read',
  ),
  kind(
    'docx-long-style-chain',
    'docx',
    () =>
      docx(
        planBody() + p('x', '<w:pStyle w:val="S9999"/>'),
        styles(
          Array.from(
            { length: 10_000 },
            (_, i) => `<w:style w:type="paragraph" w:styleId="S${i}"><w:basedOn w:val="S${i - 1}"/></w:style>`,
          ).join(''),
        ),
      ),
    'read',
  ),
  kind(
    'docx-cyclic-numbering',
    'docx',
    () =>
      docx(planBody() + p('x', numbered(1, 0)), {
        ...styles('<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'),
        'word/numbering.xml': part(
          'w:numbering',
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
      }),
    'read',
  ),
  kind('docx-roman-billion', 'docx', () => list('upperRoman', '999999999'), 'read'),
  kind('docx-letters-billion', 'docx', () => list('lowerLetter', '999999999'), 'read'),
  kind('docx-numbers-out-of-range', 'docx', () => list('decimal', '99999999999999999999'), 'read'),
  kind('docx-list-level-of-a-million', 'docx', () => docx(planBody() + p('x', numbered(1, 1_000_000)) + p('y', numbered(-1, -1))), 'read'),
  kind('docx-note-in-itself', 'docx', () =>
    docx(`${planBody()}<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      'word/footnotes.xml': part(
        'w:footnotes',
        '<w:footnote w:id="2"><w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>',
      ),
    }),
  ),
  slow('docx-fields-never-ended', 'docx', () =>
    stored(planBody() + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(20_000)),
  ),
  kind('docx-remote-references', 'docx', () => remote, 'read'),
  kind('docx-main-part-elsewhere', 'docx', () =>
    raw(body(planBody()), { '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '../../../etc/passwd')) }),
  ),
  kind('docx-cyclic-relationships', 'docx', () =>
    raw(body(planBody()), {
      'word/_rels/document.xml.rels': relationships(
        relationship('a', 'styles', 'document.xml') +
          relationship('b', 'numbering', 'document.xml') +
          relationship('c', 'footnotes', 'document.xml') +
          relationship('d', 'header', 'document.xml'),
      ),
    }),
  ),
  kind('docx-without-body', 'docx', () => raw(part('w:document', '')), ['damaged', 'no_text']),
  kind('docx-only-a-picture', 'docx', () => docx('<w:p><w:r><w:drawing/></w:r></w:p>'), ['no_text']),
]

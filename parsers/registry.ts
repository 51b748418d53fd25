/**
 * One row a format: how its bytes are recognised, what it is called, and its parser (loaded when first used).
 * A new format is a folder under parsers/ and a row here.
 */
import type { SourceFormat } from '../schemas/codes.ts'
import type { ParsedDocument } from '../schemas/document.ts'

export interface ParseOptions {
  /** base name of the file: a hint for messages, never trusted for the format */
  name?: string
  /** called before each page that is read by OCR: such a page may take as long as a whole file of another kind */
  onPage?: () => void
  /** pages that may be read by OCR side by side; 1 where it is not given */
  lanes?: number
}
/** Bytes of one file to a ParsedDocument; throws ParseError for what it cannot read. */
export type Parse = (bytes: Uint8Array, options?: ParseOptions) => Promise<ParsedDocument>

export interface FormatRow {
  format: SourceFormat
  /** usual extensions, lower case, without the dot; shown to users, used to discover files */
  extensions: string[]
  mediaTypes: string[]
  label: { vi: string; en: string }
  /** undefined: recognised, but not read yet */
  load?: () => Promise<Parse>
}

/** A .doc is written as a .docx first: one parser reads both. */
async function parseAsDocx(): Promise<Parse> {
  const [{ docxOf, MEDIA_TYPE }, { parseDocx }] = await Promise.all([import('./doc/index.ts'), import('./docx/index.ts')])
  return async (bytes, options) => ({ ...(await parseDocx(docxOf(bytes), options)), format: 'doc', mediaType: MEDIA_TYPE })
}

export const formats: readonly FormatRow[] = [
  {
    format: 'markdown',
    extensions: ['md', 'markdown'],
    mediaTypes: ['text/markdown'],
    label: { vi: 'Markdown', en: 'Markdown' },
    load: async () => (await import('./markdown/index.ts')).parseMarkdown,
  },
  {
    format: 'text',
    extensions: ['txt'],
    mediaTypes: ['text/plain'],
    label: { vi: 'Văn bản thuần', en: 'Plain text' },
    load: async () => (await import('./markdown/index.ts')).parseText,
  },
  {
    format: 'html',
    extensions: ['html', 'htm'],
    mediaTypes: ['text/html'],
    label: { vi: 'Trang web (HTML)', en: 'Web page (HTML)' },
    load: async () => (await import('./html/index.ts')).parseHtml,
  },
  {
    format: 'docx',
    extensions: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    label: { vi: 'Word (DOCX)', en: 'Word (DOCX)' },
    load: async () => (await import('./docx/index.ts')).parseDocx,
  },
  {
    format: 'doc',
    extensions: ['doc'],
    mediaTypes: ['application/msword'],
    label: { vi: 'Word 97–2003 (DOC)', en: 'Word 97–2003 (DOC)' },
    load: parseAsDocx,
  },
  {
    format: 'pdf',
    extensions: ['pdf'],
    mediaTypes: ['application/pdf'],
    label: { vi: 'PDF', en: 'PDF' },
    load: async () => (await import('./pdf/index.ts')).parsePdf,
  },
  {
    format: 'image',
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
    mediaTypes: ['image/png', 'image/jpeg', 'image/tiff'],
    label: { vi: 'Ảnh chụp, ảnh quét', en: 'Scanned image' },
    load: async () => (await import('./image/index.ts')).parseImage,
  },
]

export const formatRow = (format: SourceFormat): FormatRow => formats.find(row => row.format === format)!

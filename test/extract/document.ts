/** Documents and records for tests of fields: lines become paragraphs, a short plan is put around what a case is about. */
import { parseHtml } from '../../parsers/html/index.ts'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { build } from '../../parsers/text-builder.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord, Source } from '../../schemas/record.ts'
import { extractRecord } from '../../src/extract/index.ts'

export const SOURCE: Source = {
  uri: 'mau.txt',
  fileName: 'mau.txt',
  sha256: '0'.repeat(64),
  bytes: 0,
  mediaType: 'text/plain',
  format: 'text',
  part: null,
}

/** One paragraph a line; "**…**" around a whole line sets it bold. */
export const documentOf = (lines: readonly string[]): ParsedDocument =>
  build({
    format: 'text',
    mediaType: 'text/plain',
    blocks: lines.map(text => {
      const bold = /^\*\*(.+)\*\*$/u.exec(text)
      return { type: 'paragraph', runs: [bold ? { text: bold[1]!, bold: true } : { text }] }
    }),
  })

export const recordOfDocument = (doc: ParsedDocument): CampaignRecord =>
  extractRecord(doc, { ...SOURCE, format: doc.format, mediaType: doc.mediaType })
export const recordOf = (lines: readonly string[]): CampaignRecord => recordOfDocument(documentOf(lines))

const PARSE = { md: parseMarkdown, txt: parseText, html: parseHtml }
export type Format = keyof typeof PARSE

/** Source text of a format, through its parser. */
export const recordOfSource = async (source: string, format: Format): Promise<CampaignRecord> =>
  recordOfDocument(await PARSE[format](new TextEncoder().encode(source)))

export const LETTERHEAD = [
  'ỦY BAN NHÂN DÂN',
  'HUYỆN BÌNH GIA',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 41/KH-UBND',
  'Bình Gia, ngày 12 tháng 3 năm 2024',
]
export const TITLE = ['KẾ HOẠCH', 'Phát động phong trào thi đua cải cách hành chính năm 2024']
export const TAIL = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo']

/** A plan with these lines as its body. */
export const plan = (...body: string[]): CampaignRecord => recordOf([...LETTERHEAD, ...TITLE, ...body, ...TAIL])

/** Lines of a news page: headline, then prose. */
export const news = (headline: string, ...body: string[]): CampaignRecord => recordOf([`**${headline}**`, ...body])

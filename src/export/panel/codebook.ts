/** The codebook of the panel: each column with its type, meaning and codes, made of the list that makes the data. */
import { codeLabel, type Language, vocabularyOf } from '../../../schemas/labels.ts'
import type { PanelField } from './field.ts'
import { panelFields } from './fields/index.ts'

const words = {
  title: { vi: 'Bảng mã của panel.csv, panel.parquet', en: 'Codebook of panel.csv and panel.parquet' },
  row: {
    vi: 'Mỗi dòng là một yêu cầu của một văn bản đối với một chỉ số: một chỉ tiêu (target), hoặc một điều kiện trong tiêu chí (criterion).',
    en: 'A row is one demand of one document on one indicator: a target, or a condition within a criterion.',
  },
  empty: {
    vi: 'Ô trống là văn bản không nêu hoặc không đọc được; không có giá trị nào được suy đoán.',
    en: 'An empty cell: not stated, or not read; no value is guessed.',
  },
  guard: {
    vi: 'Trong CSV, ô bắt đầu bằng dấu = + - @ có thêm dấu nháy đơn (’) ở đầu để bảng tính không chạy thành công thức.',
    en: 'In the CSV, text that begins with = + - @ has an apostrophe before it, so that no spreadsheet runs it as a formula.',
  },
  head: {
    vi: ['Cột', 'Kiểu', 'Bắt buộc', 'Nhãn', 'Ý nghĩa', 'Mã'],
    en: ['Column', 'Type', 'Required', 'Label', 'Meaning', 'Codes'],
  },
} as const

/** "target, criterion", with the words of codes that are known elsewhere: "plan (Kế hoạch)". */
function codesOf({ codes }: PanelField, lang: Language): string {
  if (!codes) return ''
  const vocabulary = vocabularyOf(codes)
  return codes.map(code => (vocabulary ? `${code} (${codeLabel(vocabulary, code, lang)})` : code)).join('; ')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The codebook as Markdown, ending with the citation. */
export function codebook(lang: Language, citation: string): string {
  const table = [
    [...words.head[lang]],
    words.head[lang].map(() => '---'),
    ...panelFields.map(f => [`\`${f.name}\``, f.type, f.required ? '✓' : '', f.title[lang], f.description[lang], codesOf(f, lang)]),
  ]
  return [
    `# ${words.title[lang]}`,
    '',
    `${words.row[lang]} ${words.empty[lang]} ${words.guard[lang]}`,
    '',
    ...table.map(row => `| ${row.map(cell).join(' | ')} |`),
    '',
    citation,
    '',
  ].join('\n')
}

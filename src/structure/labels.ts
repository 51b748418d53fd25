/**
 * Printed labels of headings and list items: "I.", "1.", "1.1", "a)", "đ)", "-", "+", "(1)", "Điều 5.", "Phần I".
 * NĐ 30/2020, Phụ lục I gives Phần, Chương, Mục, Điều, I., 1., a); offices add A., 1.1, -, +, * below and above.
 */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'upper'
  | 'roman'
  | 'article'
  | 'decimal'
  | 'decimal2'
  | 'decimal3'
  | 'alpha'
  | 'paren'
  | 'dash'
  | 'plus'
  | 'star'
  | 'ordinal'

export interface Label {
  kind: LabelKind
  /** as printed: "I.", "đ)", "-" */
  text: string
  /** characters of the label and the space behind it */
  length: number
}

/** Height in the outline: a label closes every open one of the same or a greater number. */
export const RANK: Record<LabelKind, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  upper: 3,
  roman: 4,
  article: 5,
  ordinal: 6,
  decimal: 6,
  decimal2: 7,
  decimal3: 8,
  alpha: 9,
  paren: 10,
  dash: 11,
  plus: 12,
  star: 13,
}

const FORMS: [LabelKind, RegExp][] = [
  // "Phần I", "PHẦN THỨ NHẤT", "Chương 2", "Mục 1."
  ['part', /^(?:Phần|PHẦN)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d{1,2})[.:]?(?=\s|$)/u],
  ['chapter', /^(?:Chương|CHƯƠNG)\s+(?:[IVX]+|\d{1,2})[.:]?(?=\s|$)/u],
  ['section', /^(?:Mục|MỤC)\s+(?:[IVX]+|\d{1,2})[.:]?(?=\s|$)/u],
  ['article', /^(?:Điều|ĐIỀU)\s+\d{1,3}[.:]?(?=\s|$)/u],
  // "1.1.1.", "2.3.1"
  ['decimal3', /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)/u],
  ['decimal2', /^(?:\d{1,2}|[IVX]{1,5})\.\s?\d{1,2}[.)]?(?=\s)/u],
  // "I.", "II/", "III -"; "I" alone needs its point
  ['roman', /^[IVX]{1,6}(?:[.)/:]\s?[-–]?|\s?[-–](?=\s))(?=\s|\p{Lu})/u],
  ['upper', /^[A-HK-UĐ](?:[.)/])(?=\s)/u],
  // "1.", "01.", "1)", "1/", "1. " glued to its word "1.Mục đích"
  ['decimal', /^\d{1,2}(?:[.)](?=\s|\p{Lu})|\/(?=\s)|\s?[-–](?=\s(?:\p{Lu}|\d{1,3}\s?%)))/u],
  // "a)", "đ)", "a.", "b/"
  ['alpha', /^[a-zđ][.)/](?=\s|\p{Lu})/u],
  // "(1)", "(i)", "(a)"
  ['paren', /^\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)(?=\s|\p{L})/u],
  ['dash', /^[-–—](?=\s|\p{L})/u],
  ['plus', /^\+(?=\s|\p{L})/u],
  ['star', /^[*•▪●○◦·](?=\s|\p{L})/u],
  // news: "Thứ nhất, về đối tượng:", "Một là, …"
  ['ordinal', /^(?:Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín)\s+là)\s*(?:[,:]|là)(?=\s)/u],
]

/** The label at the head of a paragraph, or null. */
export function readLabel(paragraph: string): Label | null {
  for (const [kind, pattern] of FORMS) {
    const m = pattern.exec(paragraph)
    if (!m) continue
    const rest = paragraph.slice(m[0].length)
    return { kind, text: m[0].trim(), length: m[0].length + (/^\s*/u.exec(rest)?.[0].length ?? 0) }
  }
  return null
}

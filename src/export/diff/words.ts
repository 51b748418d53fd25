/** The words around a comparison of two versions. */
import type { RecordDiff } from '../../../schemas/diff.ts'
import { type Language, pathLabel } from '../../../schemas/labels.ts'
import { date } from '../describe.ts'

const label = (vi: string, en: string) => ({ vi, en })

export const WORDS = {
  title: label('So sánh hai bản của văn bản', 'Two versions of a document'),
  facts: label('Dữ kiện thay đổi', 'Changed facts'),
  noFacts: label('Không có dữ kiện nào thay đổi.', 'No fact has changed.'),
  readings: label('Câu chữ như nhau, giá trị đọc ra khác nhau', 'Same words, values read differently'),
  readingsNote: label(
    'Do bố cục hoặc đề mục phía trên, không phải do câu chữ; nên xem lại.',
    'Because of the layout or a heading above, not of the words; worth a look.',
  ),
  text: label('Toàn văn', 'Text'),
  sameText: label('Câu chữ hai bản như nhau.', 'The words of both are the same.'),
  coarse: label(
    'Hai bản khác nhau quá nhiều để so từng từ ở mọi chỗ.',
    'The two are too unlike to be laid side by side word by word everywhere.',
  ),
  added: label('thêm', 'added'),
  removed: label('bỏ', 'removed'),
  changed: label('sửa', 'changed'),
  unlike: label('khác ở', 'differs in'),
  first: label('Bản thứ nhất', 'First version'),
  second: label('Bản thứ hai', 'Second version'),
  field: label('Trường', 'Field'),
  change: label('Thay đổi', 'Change'),
  same: label('giống nhau', 'the same'),
  words: label('từ', 'words'),
  none: label('không có', 'none'),
} as const

/** "ke-hoach.docx – 47/KH-UBND, 05/01/2023". */
export function versionWords(version: RecordDiff['a'], lang: Language): string {
  const about = [version.number, version.issuedDate && date(version.issuedDate, lang)].filter(Boolean).join(', ')
  return about ? `${version.fileName} – ${about}` : version.fileName
}

export const counts = ({ words }: RecordDiff, lang: Language): string =>
  `${words.same} ${WORDS.words[lang]} ${WORDS.same[lang]}, ${words.removed} ${WORDS.removed[lang]}, ${words.added} ${WORDS.added[lang]}`

/** Parts of a value that differ, in words; none for a plain value. */
export const partWords = (field: string, parts: readonly { path: string }[], lang: Language): string =>
  parts
    .filter(p => p.path)
    .map(p => pathLabel(`${field}.${p.path}`, lang).split(' – ').slice(1).join(' – '))
    .join(', ')

/** True where the sentence says no more than the value's own words: a bullet before them, a full stop behind. */
export const says = (words: string, sentence: string): boolean => sentence.includes(words) && sentence.length - words.length <= 5

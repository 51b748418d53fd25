/** Quốc hiệu and Tiêu ngữ (NĐ 30/2020, Phụ lục I, box 1). The decree itself prints both CỘNG HÒA and CỘNG HOÀ. */
import { foldInPlace, stripAccents } from '../../text/fold.ts'
import type { Draft } from '../draft.ts'
import { formBasis } from '../legal.ts'
import type { Line } from '../lines.ts'
import type { Report, Rule } from '../rule.ts'
import { label } from '../spot.ts'

const NAME = 'cộng hòa xã hội chủ nghĩa việt nam'
/** "Độc lập - Tự do - Hạnh phúc": the first words of the three parts, however they are written */
const MOTTO = /đ[ộo]c\s+l[ậa]p\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc/u
const RIGHT = /Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc/u

const spaceless = (s: string) => stripAccents(s).replace(/\s+/gu, '')
/** The letterhead, or where none was told apart the lines in which it would stand. */
const head = (draft: Draft): Line[] => (draft.zones.type && draft.zones.header.length ? draft.zones.header : draft.lines.slice(0, 20))

function* nameReports(draft: Draft, lines: readonly Line[]): Generator<Report> {
  const words = lines.map(l => l.folded).join(' ')
  if (words.replace(/\s+/gu, ' ').includes(NAME)) return
  const near = lines.find(l => spaceless(l.folded).includes(spaceless(NAME)))
  if (near)
    yield {
      at: near,
      say: label('Quốc hiệu viết sai chính tả.', 'The name of the State is misspelt.'),
      expected: label('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      level: 'warning',
    }
  else if (!spaceless(words).includes(spaceless(NAME)))
    yield {
      at: draft.top(),
      say: label('Văn bản chưa có Quốc hiệu.', 'The document lacks the name of the State (Quốc hiệu).'),
      expected: label(
        'Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” và Tiêu ngữ ở góc trên bên phải trang đầu',
        'the name of the State and the motto at the top right of page 1',
      ),
    }
}

function* mottoReports(draft: Draft, lines: readonly Line[]): Generator<Report> {
  const expected = label('Độc lập - Tự do - Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc')
  const line = lines.find(l => MOTTO.test(l.folded))
  if (!line) {
    const joined = foldInPlace(lines.map(l => l.text).join(' '))
    // over two lines it is whole; without a name of the State one finding is enough
    if (!MOTTO.test(joined) && joined.replace(/\s+/gu, ' ').includes(NAME))
      yield { at: draft.top(), say: label('Văn bản chưa có Tiêu ngữ.', 'The document lacks the motto (Tiêu ngữ).'), expected }
    return
  }
  if (!RIGHT.test(line.text) && !line.caps)
    yield {
      at: line,
      say: label(
        'Tiêu ngữ viết hoa chưa đúng: chỉ viết hoa chữ đầu của mỗi cụm từ.',
        'The motto is capitalised wrongly: only the first letter of each phrase is a capital.',
      ),
      expected,
      level: 'warning',
    }
}

export const motto: Rule = {
  id: 'motto',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Quốc hiệu và Tiêu ngữ', 'Name of the State and motto'),
  about: label(
    'Văn bản hành chính mở đầu bằng Quốc hiệu và Tiêu ngữ, viết đúng chữ và đúng cách viết hoa.',
    'An administrative document opens with the name of the State and the motto, in the words and capitals that are prescribed.',
  ),
  basis: formBasis('motto'),
  mend: label(
    'Ghi đủ hai dòng: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” (in hoa) và “Độc lập - Tự do - Hạnh phúc”.',
    'Write both lines: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in capitals and “Độc lập - Tự do - Hạnh phúc”.',
  ),
  applies: draft => draft.isState && !draft.isScan,
  *check(draft) {
    const lines = head(draft)
    yield* nameReports(draft, lines)
    yield* mottoReports(draft, lines)
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { motto: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc' } },
      { plan: { motto: 'CỘNG HÒA XÃ HỘI\n\nCHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc' } },
    ],
    invalid: [
      { plan: { motto: '' } },
      { plan: { motto: 'CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc' } },
      { plan: { motto: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc Lập - Tự Do - Hạnh Phúc' } },
      { plan: { motto: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' } },
    ],
  },
}

/** Text whose reading must take twice the time for twice its length, and no more. */
import { type Costly, utf8 } from './kinds.ts'
import { p, planBody, stored } from './package.ts'
import { HEAD, planPage } from './plan.ts'

const MB = 1024 * 1024

/** `piece` again and again, behind the head of a plan, up to about `bytes` bytes. */
const text = (name: string, piece: string, bytes: number, head = HEAD): Costly => ({
  name,
  extension: 'txt',
  bytes,
  make: n => utf8(head + piece.repeat(Math.max(1, Math.floor(n / utf8(piece).length)))),
})
const lines = (name: string, line: (i: number) => string, bytes: number): Costly => ({
  name,
  extension: 'txt',
  bytes,
  make: n => {
    const out: string[] = [HEAD]
    for (let i = 0, length = 0; length < n; i++) {
      out.push(line(i))
      length += utf8(out.at(-1)!).length
    }
    return utf8(out.join(''))
  },
})
const page = (name: string, piece: string, bytes: number, around: [string, string] = ['', '']): Costly => ({
  name,
  extension: 'html',
  bytes,
  make: n =>
    utf8(planPage().replace('</body>', `${around[0]}${piece.repeat(Math.max(1, Math.floor(n / utf8(piece).length)))}${around[1]}</body>`)),
})
const word = (name: string, piece: string, bytes: number, around: [string, string] = ['', '']): Costly => ({
  name,
  extension: 'docx',
  bytes,
  make: n => stored(`${planBody()}${around[0]}${piece.repeat(Math.max(1, Math.floor(n / utf8(piece).length)))}${around[1]}`),
})
const markdown = (name: string, piece: string, bytes: number, head = `# KẾ HOẠCH\n\n`): Costly => ({
  ...text(name, piece, bytes, head),
  extension: 'md',
})

export const costly: Costly[] = [
  text('spaces-after-number', ' ', MB, 'UBND TỈNH LẠNG SƠN\n\nSố:'),
  text('spaces-after-day', ' ', MB, `${HEAD}Lạng Sơn, ngày`),
  text('dots-after-day', '.', MB, `${HEAD}ngày`),
  text('dots-in-a-line', '…', MB, `${HEAD}Số:`),
  text('line-breaks', '\n', MB),
  text('digits', '1', MB / 2),
  text('digits-and-slashes', '1/', MB / 2),
  text('digits-and-dots', '12.', MB / 2),
  text('hyphens', '-', MB / 2),
  text('underscores', '_', MB / 2),
  text('stars', '*', MB / 4),
  text('brackets', '(', MB / 4),
  text('quotes', '“', MB / 4),
  text('quoted-words', '“a” ', MB / 4),
  text('semicolons', ';', MB / 4),
  text('commas', 'a, ', MB / 4),
  text('capitals', 'Đ', MB / 4),
  text('one-word', 'ế', MB / 2),
  text('one-line-of-words', 'thi đua ', MB / 4),
  text('one-line-of-sentences', 'Phấn đấu đạt trên 90% hồ sơ đúng hạn. ', MB / 4),
  text('one-line-of-capitals', 'PHONG TRÀO THI ĐUA ', MB / 4),
  text('one-line-of-numbers', '90% ', MB / 4),
  text('one-line-of-dates', 'ngày 15/6/2024 ', MB / 4),
  text('one-line-of-months', 'tháng 6 năm 2024 ', MB / 4),
  text('one-line-of-units', 'UBND xã, Sở Nội vụ, ', MB / 4),
  text('one-line-of-citations', 'Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh ', MB / 4),
  text('one-line-of-places', 'huyện Lộc Bình, tỉnh Lạng Sơn, ', MB / 4),
  text('from-to', 'từ ngày 1 đến ngày ', MB / 4),
  text('every-year', 'hằng năm, hằng quý, ', MB / 4),
  text('names-of-awards', 'Bằng khen của Thủ tướng Chính phủ, Cờ thi đua ', MB / 4),
  text('names-of-indices', 'PCI, PAPI, PAR INDEX, SIPAS, ', MB / 4),
  text('roman-numerals', 'I. II. III. IV. ', MB / 4),
  text('roman-letters', 'X', MB / 4),
  lines('items', () => '- Thi đua hoàn thành nhiệm vụ được giao;\n', MB / 2),
  lines('short-items', () => '- a\n', MB / 4),
  lines('numbered-items', i => `${i + 1}. Thi đua hoàn thành nhiệm vụ được giao.\n`, MB / 2),
  lines('headings', i => `${i + 2}. NỘI DUNG THI ĐUA\n\n`, MB / 4),
  lines('roman-headings', i => `${'IVX'[i % 3]}. NỘI DUNG THI ĐUA\n\nThi đua.\n\n`, MB / 4),
  lines('lettered-items', i => `${'abcdđe'[i % 6]}) Thi đua hoàn thành nhiệm vụ.\n\n`, MB / 4),
  lines('paragraphs', () => 'Đơn vị tổ chức tuyên truyền sâu rộng trong nhân dân về phong trào.\n\n', MB / 2),
  lines('short-paragraphs', () => 'Thi đua\n\n', MB / 4),
  lines('short-lines', () => 'Thi đua\n', MB / 4),
  lines('numbers-of-documents', i => `Số: ${i}/KH-UBND\n\n`, MB / 4),
  lines('names-of-documents', () => 'KẾ HOẠCH\n\n', MB / 4),
  lines('mottoes', () => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n', MB / 4),
  lines(
    'documents-in-a-file',
    i =>
      `UBND TỈNH LẠNG SƠN\n\nSố: ${i}/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nLạng Sơn, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\n\nThi đua\n\nNơi nhận:\n\n- Lưu: VT.\n\n`,
    MB / 4,
  ),
  lines('plans-issued-with', () => 'QUYẾT ĐỊNH\n\nNơi nhận:\n\n- Lưu: VT.\n\nKẾ HOẠCH\n\nBan hành kèm theo Quyết định\n\n', MB / 4),
  lines('stamps', () => 'Số: 1/KH-UBND\n\nTỐI MẬT\n\n', MB / 4),
  lines('recipients', i => `Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT, ${i}.\n\n`, MB / 4),
  lines('signatures', () => 'KT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\n', MB / 4),
  lines('deadlines', i => `- Gửi báo cáo về Phòng Nội vụ trước ngày ${(i % 28) + 1}/6/2024;\n`, MB / 4),
  lines('duties', i => `${i + 1}. Phòng Nội vụ chủ trì, phối hợp với các đơn vị theo dõi, tổng hợp.\n\n`, MB / 4),
  lines('targets', i => `- Phấn đấu ${i % 100}% hồ sơ được trả trước hạn.\n`, MB / 4),
  lines('legal-bases', i => `Căn cứ Nghị định số ${i}/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;\n\n`, MB / 4),
  lines('quotas', i => `- Tặng Giấy khen cho ${i % 50} tập thể và ${i % 30} cá nhân.\n`, MB / 4),
  lines('places', i => `- UBND xã số ${i}, huyện Lộc Bình;\n`, MB / 4),
  markdown('markdown-emphasis', '*a **b ', MB / 8),
  markdown('markdown-brackets', '[', MB / 16),
  markdown('markdown-links', '[a](', MB / 16),
  markdown('markdown-pipes', '|', MB / 8, '# KẾ HOẠCH\n\n| a | b |\n| - | - |\n'),
  markdown('markdown-rows', '| 1 | Thi đua | 90% |\n', MB / 8, '# KẾ HOẠCH\n\n| STT | Nội dung | Chỉ tiêu |\n| - | - | - |\n'),
  markdown('markdown-angle-brackets', '<', MB / 8),
  markdown('markdown-quotes', '> a\n', MB / 8),
  markdown('markdown-headings', '## Thi đua\n\n', MB / 8),
  page('html-paragraphs', '<p>Thi đua hoàn thành nhiệm vụ.</p>', MB / 2),
  page('html-breaks', 'Thi đua<br>', MB / 4, ['<p>', '</p>']),
  page('html-bold-words', '<b>thi</b> đua ', MB / 4, ['<p>', '</p>']),
  page('html-rows', '<tr><td>1<td>Thi đua<td>90%', MB / 4, ['<table><tr><th>STT<th>Nội dung<th>Chỉ tiêu', '</table>']),
  page('html-tables', '<table><tr><td>1<td>Thi đua</table>', MB / 4),
  page('html-items', '<li>Thi đua', MB / 4, ['<ul>', '</ul>']),
  page('html-links', '<a href="#">Thi đua</a> ', MB / 4),
  page('html-crossed', '<b><i>x</b>', MB / 64),
  page('html-entities', '&nbsp;', MB / 2),
  page('html-angle-brackets', '<', MB / 2),
  page('html-style-comments', '/*', MB / 4, ['<style>', '</style>']),
  page('html-comments', '<!--', MB / 4),
  page('html-classes', '<p class="a b" style="mso-list: l0 level1 lfo1">x</p>', MB / 4),
  word('docx-paragraphs', p('Thi đua hoàn thành nhiệm vụ.'), MB),
  word('docx-runs', '<w:r><w:rPr><w:b/></w:rPr><w:t>thi </w:t></w:r><w:r><w:t>đua </w:t></w:r>', MB, ['<w:p>', '</w:p>']),
  word('docx-rows', `<w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('Thi đua')}</w:tc></w:tr>`, MB, ['<w:tbl>', '</w:tbl>']),
  word('docx-tabs', '<w:r><w:tab/><w:t>x</w:t></w:r>', MB / 2, ['<w:p>', '</w:p>']),
  word('docx-breaks', '<w:r><w:br/><w:t>x</w:t></w:r>', MB / 2, ['<w:p>', '</w:p>']),
]

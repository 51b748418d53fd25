/** Which part of a page is read: the marks of an article, headline, date and author, and the frame around a document. */
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../parsers/html/index.ts'
import { outlineOf } from '../helpers/outline-of.ts'

const outline = async (html: string) =>
  outlineOf(await parseHtml(new TextEncoder().encode(html)))
    .trimEnd()
    .split('\n')

const LEAD = 'Sáng nay, Ủy ban nhân dân xã Bến Tranh tổ chức lễ phát động phong trào thi đua vì đường làng sạch đẹp.'
const PROSE =
  'Theo kế hoạch, mỗi ấp chọn một tuyến đường dài ít nhất năm trăm mét để trồng hoa, lắp đèn và giữ sạch mỗi tuần, các chi hội phân công người phụ trách từng đoạn, ' +
  'cuối mỗi quý xã chấm điểm và công bố kết quả trên loa truyền thanh để bà con cùng theo dõi.'
const p = (text: string) => `<p>${text}</p>`
const NAV = '<nav><a href="/a">Trang chủ</a> <a href="/b">Tin tức</a> <a href="/c">Văn bản</a></nav>'

describe('what says that a page is an article', () => {
  const page = (head: string, body: string) => `<html><head><title>Trang</title>${head}</head><body>${body}</body></html>`
  const text = p(LEAD) + p(PROSE)
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`
  test.each<[string, string, string, boolean]>([
    ['nothing', '', text, false],
    ['its kind', '<meta property="og:type" content="article">', text, true],
    ['another kind', '<meta property="og:type" content="website">', text, false],
    ['a time of publication', '<meta property="article:published_time" content="2025-03-04">', text, true],
    ['data of the page', ld('{"@type": "NewsArticle"}'), text, true],
    ['data of the page of another kind', ld('{"@type": "Organization"}'), text, false],
    ['a script of another kind', '<script type="text/javascript">var a = {"@type": "Article"}</script>', text, false],
    ['an item', '', `<div itemscope itemtype="https://schema.org/NewsArticle">${text}</div>`, true],
    ['an article with its time', '', `<article><time>4/3/2025</time>${text}</article>`, true],
    ['an article without a time', '', `<article>${text}</article>`, false],
    ['a menu', '', NAV + text, true],
  ])('%s', async (_, head, body, expected) => {
    expect((await outline(page(head, body)))[0] === 'article').toBe(expected)
  })

  test('without furniture the whole of <article>, else of <main>, is read', async () => {
    const meta = '<meta property="og:type" content="article">'
    expect(await outline(page(meta, `<p>Ngoài</p><article>${text}</article>`))).toEqual(['article', LEAD, PROSE])
    expect(await outline(page(meta, `<p>Ngoài</p><main>${text}</main>`))).toEqual(['article', LEAD, PROSE])
  })
})

const article = (head: string, body: string, { title = 'Bến Tranh phát động thi đua - Trang tin xã', data = '' } = {}) =>
  `<html><head><title>${title}</title>${data}</head><body>${NAV}<div class="content">${head}${body}</div></body></html>`

describe('headline', () => {
  const BODY = p(LEAD) + p(PROSE) + p(PROSE)
  const titleOf = async (html: string) => (await outline(html)).find(line => line.startsWith('[title]'))

  test.each<[string, string, string | undefined]>([
    [
      'the heading that the page is named after',
      article('<h2>Tin trong xã</h2><h2>Bến Tranh phát động thi đua</h2>', BODY),
      '[title] Bến Tranh phát động thi đua',
    ],
    ['its line breaks are joined', article('<h1>Bến Tranh<br>phát động thi đua</h1>', BODY), '[title] Bến Tranh phát động thi đua'],
    ['a heading that is no text', article('<h1>-----</h1>', BODY), undefined],
    ['a short name that nothing proves', article('<div class="title">Tin ngắn</div>', BODY), undefined],
    [
      'a page without a name',
      article('<h1>Lễ phát động ở Bến Tranh</h1>', BODY).replace(/<title>.*<\/title>/u, ''),
      '[title] Lễ phát động ở Bến Tranh',
    ],
    [
      'the name that linked data gives',
      article('<h2>Lễ phát động đầu năm</h2><h2>Đường hoa của xã Bến Tranh</h2>', BODY, {
        data: '<script type="application/ld+json">{"headline": "Lễ phát động đầu năm"}</script>',
      }),
      '[title] Lễ phát động đầu năm',
    ],
    [
      'linked data that cannot be read',
      article('<h1>Bến Tranh phát động thi đua</h1>', BODY, { data: '<script type="application/ld+json">{"headline": "\\x"}</script>' }),
      '[title] Bến Tranh phát động thi đua',
    ],
  ])('%s', async (_, html, expected) => {
    expect(await titleOf(html)).toBe(expected)
  })
})

describe('date and author', () => {
  const HEAD = '<h1>Bến Tranh phát động thi đua</h1>'
  const roles = async (html: string) => (await outline(html)).filter(line => /^\[(?:published|byline)\]/u.test(line))
  const end = p('Mọi người cùng làm từ hôm nay.')
  test.each<[string, string, string[]]>([
    [
      'a date alone at the head',
      article(HEAD + p('Thứ ba, 04/3/2025, 08:15'), p(PROSE) + p(PROSE)),
      ['[published] Thứ ba, 04/3/2025, 08:15'],
    ],
    [
      'a date and its counter',
      article(`${HEAD}<div class="date">04/3/2025 | Lượt xem: 318</div>`, p(PROSE) + p(PROSE)),
      ['[published] 04/3/2025'],
    ],
    [
      'the day of an update, where no other is',
      article(HEAD + p('Cập nhật ngày 04/3/2025'), p(PROSE) + p(PROSE)),
      ['[published] Cập nhật ngày 04/3/2025'],
    ],
    [
      'a sentence with a date is none',
      article(HEAD + p('Lễ phát động diễn ra vào sáng 04/3/2025 tại sân ủy ban.'), p(PROSE) + p(PROSE)),
      [],
    ],
    ['an author with a label', article(HEAD, p(PROSE) + p(PROSE) + p('Tác giả: Lê Thị Mận')), ['[byline] Tác giả: Lê Thị Mận']],
    [
      'an author with a label amid the text',
      article(HEAD, p(PROSE) + p('Tác giả: Lê Thị Mận') + p(PROSE)),
      ['[byline] Tác giả: Lê Thị Mận'],
    ],
    ['a name alone at the end', article(HEAD, `${p(PROSE)}${p(PROSE)}<p align="right">Lê Thị Mận</p>`), ['[byline] Lê Thị Mận']],
    ['a name alone amid the text is none', article(HEAD, `${p(PROSE)}<p align="right">Lê Thị Mận</p>${p(PROSE)}${end}`), []],
  ])('%s', async (_, html, expected) => {
    expect(await roles(html)).toEqual(expected)
  })
})

describe('what is left out of an article', () => {
  test('comments of readers with all that follows; lines without a letter; comments of the source', async () => {
    const body = `${p(PROSE)}<!-- quảng cáo -->${p(PROSE)}${p('• • •')}<h3>Bình luận</h3>${p('Rất hay, mong xã làm tiếp.')}`
    const said = await outline(article('<h1>Bến Tranh phát động thi đua</h1>', body))
    expect(said).toEqual(['article', '[title] Bến Tranh phát động thi đua', PROSE, PROSE])
  })

  test('a lead between headline and text is read, a tool bar is not', async () => {
    const html = `<html><head><title>Bến Tranh phát động thi đua</title></head>${NAV}<h1>Bến Tranh phát động thi đua</h1><div>${LEAD}</div><div>Cỡ to</div><article>${p(PROSE)}${p(PROSE)}${p(PROSE)}</article></html>`
    const said = await outline(html)
    expect(said).toContain(LEAD)
    expect(said).not.toContain('Cỡ to')
  })
})

describe('a document in the frame of a site', () => {
  const head = '<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Số: 12/KH-UBND</p><p><b>KẾ HOẠCH</b></p>'
  const site = (before: string, document: string, after: string) => `<body>${NAV}${before}<div id="vb">${document}</div>${after}</body>`

  test('menus are left out wherever they stand, names only around the document', async () => {
    const menu = NAV.replace('<nav>', '<div role="menu">').replace('</nav>', '</div>')
    const html = site(
      '<div class="banner">Cổng thông tin</div>',
      `${head}${menu}<div class="related">Điều 1. Việc chung</div>${p(PROSE)}<p>Nơi nhận:</p>`,
      '<div class="footer">Bản quyền của xã</div>',
    )
    expect(await outline(html)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-UBND',
      'KẾ HOẠCH',
      'Điều 1. Việc chung',
      PROSE,
      'Nơi nhận:',
    ])
  })

  test('marks that stand in a table lead to what holds the table and the text', async () => {
    const table =
      '<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>'
    expect((await outline(site('', table + p(PROSE), p('Trang khác')))).slice(0, 4)).toEqual([
      '[column 1.0] ỦY BAN NHÂN DÂN',
      '[column 1.1] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '[column 1.1] Độc lập - Tự do - Hạnh phúc',
      PROSE,
    ])
  })

  test.each<[string, string, boolean]>([
    ['a number and a kind', '<p>Số: 12/KH-UBND</p><p><b>KẾ HOẠCH</b></p>', true],
    ['a number and a date line', '<p>Số: 12/KH-UBND</p><p>Bến Tranh, ngày 4 tháng 3 năm 2025</p>', true],
    ['a number alone', '<p>Số: 12/KH-UBND</p>', false],
  ])('%s make a document: %s', async (_, marks, expected) => {
    expect((await outline(site('', marks + p(PROSE) + p(PROSE), '')))[0] !== 'article').toBe(expected)
  })
})

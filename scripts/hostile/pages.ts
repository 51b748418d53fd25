/** Web pages: nesting, tables, markup that never ends, and everything that asks a browser to fetch or run something. */
import { type Kind, kind, slow, utf8 } from './kinds.ts'
import { planPage } from './plan.ts'

const page = (body: string, head = ''): string => planPage().replace('</head>', `${head}</head>`).replace('</body>', `${body}</body>`)
const nested = (open: string, close: string, levels: number): string => `${open.repeat(levels)}x${close.repeat(levels)}`
const remote = [
  '<script>fetch("http://127.0.0.1:47809/s"); while(true){}</script><script src="http://127.0.0.1:47809/s.js"></script>',
  '<img src="http://127.0.0.1:47809/i.png" onerror="alert(1)"><iframe src="file:///etc/passwd"></iframe><object data="http://127.0.0.1:47809/o"></object>',
  '<link rel="stylesheet" href="http://127.0.0.1:47809/c.css"><style>@import "http://127.0.0.1:47809/i.css"; p { background: url(http://127.0.0.1:47809/u) }</style>',
  '<form action="http://127.0.0.1:47809/f"><input name="a" value="b"></form><a href="javascript:alert(1)">a</a><svg onload="alert(1)"><foreignObject><p>s</p></foreignObject></svg>',
  '<video src="http://127.0.0.1:47809/v" autoplay></video><embed src="http://127.0.0.1:47809/e"><portal src="http://127.0.0.1:47809/p"></portal>',
].join('')

export const pages: Kind[] = [
  kind(
    'html-scripts-and-references',
    'html',
    () => page(remote, '<base href="http://127.0.0.1:47809/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:47809/r">'),
    'read',
  ),
  kind(
    'html-only-scripts',
    'html',
    () => '<!DOCTYPE html><html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>',
    ['no_text'],
  ),
  kind('html-deep-divs', 'html', () => page(nested('<div>', '</div>', 100_000)), ['too_large', 'damaged']),
  kind('html-deep-divs-unclosed', 'html', () => page('<div>'.repeat(300_000)), ['too_large', 'damaged']),
  kind('html-deep-inline', 'html', () => page(nested('<span>', '</span>', 50_000)), ['too_large', 'damaged']),
  kind('html-deep-lists', 'html', () => page(nested('<ul><li>', '</li></ul>', 20_000)), ['too_large', 'damaged']),
  kind('html-nested-tables', 'html', () => page(nested('<table><tr><td>', '</td></tr></table>', 3000)), ['too_large', 'damaged']),
  kind('html-nested-tables-60', 'html', () => page(nested('<table><tr><td>', '</td></tr></table>', 60)), 'read'),
  kind(
    'html-nested-tables-with-text',
    'html',
    () => page(`${'<table><tr><td>a</td><td>'.repeat(60)}x${'</td></tr></table>'.repeat(60)}`),
    'read',
  ),
  kind('html-formatting-crossed', 'html', () => page('<b><i><u>x</b>'.repeat(3000))),
  kind('html-links-in-links', 'html', () => page('<a href="#">x<p>'.repeat(5000))),
  kind('html-fonts-unclosed', 'html', () => page('<font size=1>x<p>'.repeat(2000))),
  slow('html-million-cells', 'html', () => page(`<table>${`<tr>${'<td>x'.repeat(1000)}`.repeat(500)}</table>`), [
    'too_large',
    'timeout',
    'memory',
  ]),
  kind('html-spans-of-a-billion', 'html', () =>
    page(`<table>${'<tr><td colspan=1000000000 rowspan=1000000000>x<td>y'.repeat(20)}</table>`),
  ),
  slow('html-spans-of-a-thousand', 'html', () =>
    page(`<table>${'<tr><td colspan=1000 rowspan=1000>x<td colspan=1000 rowspan=1000>y'.repeat(200)}</table>`),
  ),
  slow('html-wide-and-high-spans', 'html', () =>
    page(`<table>${`<tr>${'<td rowspan=1000 colspan=1000>x'.repeat(200)}`.repeat(5)}</table>`),
  ),
  kind('html-entities', 'html', () => page('&amp;&#7871;&nbsp;'.repeat(200_000))),
  kind('html-entities-out-of-range', 'html', () => page('<p>&#x110000; &#xD800; &#0; &#99999999999; &notanentity; &#x80;</p>'), 'read'),
  kind('html-unclosed-comment', 'html', () => `${planPage()}<!-- ${'a - -- '.repeat(500_000)}`),
  kind('html-unclosed-attribute', 'html', () => page(`<p title="${'a'.repeat(3_000_000)}`)),
  slow('html-many-attributes', 'html', () => page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`)),
  slow('html-open-brackets', 'html', () => page('<'.repeat(1_000_000))),
  kind('html-open-tags', 'html', () => page('<a '.repeat(500_000))),
  kind('html-style-rules', 'html', () =>
    page(
      '<p class="a b c">x</p>'.repeat(5000),
      `<style>${Array.from({ length: 20_000 }, (_, i) => `.c${i}, p.a .b${i} > i { display: none }`).join('')}</style>`,
    ),
  ),
  slow('html-style-unclosed', 'html', () => page('', `<style>${'@media { p { '.repeat(200_000)}`)),
  slow('html-long-style', 'html', () => page(`<p style="${'mso-x: y; '.repeat(200_000)}">x</p>`)),
  kind('html-breaks', 'html', () => page(`<p>${'x<br>'.repeat(300_000)}</p>`)),
  slow('html-inline-elements', 'html', () => page(`<p>${'<b>x</b>'.repeat(200_000)}</p>`)),
  slow('html-100000-paragraphs', 'html', () => page('<p>Thi đua.</p>'.repeat(100_000))),
  slow(
    'html-list-numbers',
    'html',
    () =>
      page(
        '<ol type="I" start="999999999"><li>a</ol><ol type="a" start="999999999"><li>b</ol><ol start="-99999999999999999999"><li value="1e400">c</ol>',
      ),
    'read',
  ),
  kind('html-svg-and-math', 'html', () => page(nested('<svg><foreignObject><math><mtext>', '', 500))),
  kind('html-templates', 'html', () => page(nested('<template><table><select>', '', 2000))),
  kind('html-utf-16-odd-length', 'html', () => new Uint8Array([...Buffer.from(`\ufeff${planPage()}`, 'utf16le'), 0x0a]), 'read'),
  kind('html-charset-lies', 'html', () => planPage().replace('utf-8', 'utf-16be'), 'read'),
  kind('html-nul-bytes', 'html', () => utf8(planPage().replaceAll('</p>', '\0</p>'))),
  kind('html-named-doc', 'doc', () => planPage(9), 'read'),
]

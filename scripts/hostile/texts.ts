/** Plain text and Markdown: lengths, repetitions and encodings. */
import { type Kind, kind, slow, utf8 } from './kinds.ts'
import { docx, planBody } from './package.ts'
import { smallPdf } from './pdfs.ts'
import { HEAD, planPage, planText } from './plan.ts'

const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
const MB = 1024 * 1024

export const texts: Kind[] = [
  kind('text-spaces-after-number', 'txt', () => `${planText()}Số:${' '.repeat(MB)}`, 'read'),
  slow('text-200000-items', 'txt', () => `${HEAD}${'- Thi đua.\n'.repeat(200_000)}`),
  slow('text-one-line', 'txt', () => `${HEAD}${'Phấn đấu đạt 90% hồ sơ đúng hạn. '.repeat(MB / 44)}`),
  slow('text-one-word', 'txt', () => `${HEAD}${'ế'.repeat(MB / 3)}`),
  kind('text-empty', 'txt', () => '', ['empty']),
  kind('text-white-space', 'txt', () => ' \n\t\r\n\u00a0'.repeat(10_000), ['empty', 'no_text']),
  kind('text-only-a-mark', 'txt', () => new Uint8Array([0xef, 0xbb, 0xbf]), ['empty']),
  kind('text-only-a-utf-16-mark', 'txt', () => new Uint8Array([0xff, 0xfe]), ['empty']),
  kind('text-utf-16-odd-length', 'txt', () => new Uint8Array([...utf16(`\ufeff${planText()}`), 0x20]), 'read'),
  kind(
    'text-utf-16-lone-surrogates',
    'txt',
    () => new Uint8Array([...utf16(`\ufeff${planText()}`), 0x00, 0xd8, 0x20, 0x00, 0x00, 0xdc]),
    'read',
  ),
  kind('text-nul-bytes', 'txt', () => planText().replaceAll('\n', '\0\n'), ['not_text']),
  kind('text-one-nul-byte', 'txt', () => `${planText()}\0`, ['not_text']),
  kind('text-control-characters', 'txt', () => planText().replaceAll(' ', '\u0007\u001b'), ['not_text']),
  kind('text-some-control-characters', 'txt', () => planText(20).replace('KẾ HOẠCH', 'KẾ\u001b[2J HOẠCH\u0008'), 'read'),
  kind('text-invalid-utf-8', 'txt', () => new Uint8Array([...utf8(planText(30)), 0xff, 0xc3, 0x28, 0xe1, 0xbb])),
  kind('text-random-bytes', 'txt', () => Uint8Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + i * 7) % 251), [
    'not_text',
    'unsupported',
  ]),
  slow('text-combining-marks', 'txt', () => `${planText()}a${'\u0301\u0323'.repeat(100_000)}`),
  slow('text-direction-marks', 'txt', () => `${planText()}${'\u202e\u2066\u200b\u2069'.repeat(50_000)}`, 'read'),
  kind('text-private-use', 'txt', () => `${planText()}${'\ue000\u{10ffff}\ufffe'.repeat(20_000)}`, 'read'),
  slow('text-line-breaks', 'txt', () => `${planText()}${'\n'.repeat(MB)}`, 'read'),
  slow('text-carriage-returns', 'txt', () => `${planText()}${'\r'.repeat(300_000)}x`, 'read'),
  slow('text-tabs', 'txt', () => `${planText()}${'a\t'.repeat(100_000)}`),
  slow('text-over-limit', 'txt', () => 'Thi đua. '.repeat(1_200_000), ['too_large']),
  slow('file-over-limit', 'pdf', () => Buffer.concat([smallPdf(), new Uint8Array(51 * MB)]), ['too_large']),
  slow('markdown-quotes', 'md', () => `# KẾ HOẠCH\n\n${'>'.repeat(20_000)} x`),
  kind('markdown-quotes-200', 'md', () => `# KẾ HOẠCH\n\n${'> '.repeat(200)} x`),
  slow('markdown-deep-list', 'md', () => `# KẾ HOẠCH\n\n${Array.from({ length: 800 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')}`),
  slow('markdown-list-on-a-line', 'md', () => `# KẾ HOẠCH\n\n${'- '.repeat(5000)}x`),
  slow('markdown-emphasis', 'md', () => `# KẾ HOẠCH\n\n${'*a **b '.repeat(20_000)}`),
  slow('markdown-stars', 'md', () => `# KẾ HOẠCH\n\n${'*'.repeat(100_000)}a${'*'.repeat(100_000)}`),
  slow('markdown-brackets', 'md', () => `# KẾ HOẠCH\n\n${'['.repeat(50_000)}`),
  slow('markdown-links', 'md', () => `# KẾ HOẠCH\n\n${'[a]('.repeat(20_000)}`),
  slow('markdown-backticks', 'md', () => `# KẾ HOẠCH\n\n${Array.from({ length: 1200 }, (_, i) => '`'.repeat(i + 1)).join(' ')}`),
  slow('markdown-pipes', 'md', () => `# KẾ HOẠCH\n\n| a | b |\n| - | - |\n${'|'.repeat(100_000)}`),
  slow(
    'markdown-cells',
    'md',
    () => `# KẾ HOẠCH\n\n${`| ${'x | '.repeat(500)}\n`.replace('x', 'a')}|${' - |'.repeat(500)}\n${`|${' x |'.repeat(500)}\n`.repeat(500)}`,
    ['read', 'too_large', 'timeout', 'memory'],
  ),
  slow(
    'markdown-notes',
    'md',
    () => `# KẾ HOẠCH\n\n${Array.from({ length: 5000 }, (_, i) => `x[^${i}]\n\n[^${i}]: y[^${i}]\n`).join('\n')}`,
  ),
  slow('markdown-html', 'md', () => `# KẾ HOẠCH\n\n${'<a '.repeat(50_000)}`),
  slow('markdown-entities', 'md', () => `# KẾ HOẠCH\n\n${'&#x1F; &amp; '.repeat(30_000)}`),
  kind('word-named-txt', 'txt', () => docx(planBody(5)), 'read'),
  kind('pdf-named-docx', 'docx', () => Buffer.concat([smallPdf(), utf8('\n\n')]), 'read'),
  kind('text-named-pdf', 'pdf', () => planText(6), 'read'),
  kind('text-named-docx', 'docx', () => planText(7), 'read'),
  kind('page-named-txt', 'txt', () => planPage(8), 'read'),
  kind('rich-text-named-doc', 'doc', () => `{\\rtf1${'{\\b '.repeat(10_000)}`),
]

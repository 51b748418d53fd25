/**
 * Telling text formats apart by their first characters: HTML, Markdown, plain text.
 * Reads: the decoded head of a file. Writes: yes or no.
 */

/** What may stand before the first element of a page. */
const PREAMBLE = /^(?:\s|\ufeff|<\?[^>]*>|<!--[\s\S]*?-->)+/u
/** Elements that only a page begins with. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title|base)(?=[\s/>])/iu
const LATE_PAGE = /^[ \t]*<(?:!doctype\s+html|html[\s>])/imu
/** Elements that a fragment of a page begins with; Markdown may too, so more of it has to be markup. */
const FRAGMENT = /^<(?:div|section|article|main|table|p|h[1-6]|ul|ol|center|font|span|style|script)(?=[\s/>])/iu
const TAG = /<\/?[a-z][a-z0-9:]*(?:\s[^<>]*)?>/giu

export function looksLikeHtml(head: string): boolean {
  const start = head.replace(PREAMBLE, '')
  if (PAGE.test(start)) return true
  // headers of a mail or a download stand before the page
  if (LATE_PAGE.test(start.slice(0, 2048)) && /<\/(?:head|body|html)>|<meta\s/iu.test(start)) return true
  return FRAGMENT.test(start) && (start.match(TAG)?.length ?? 0) >= 4 && markupLines(start) < 2
}

/** Lines that mean something in Markdown and nothing in a typed text. */
const MARKUP: readonly RegExp[] = [
  /^ {0,3}#{1,6} +\S/u, // "## I. MỤC ĐÍCH"
  /^ {0,3}\|.*\|\s*$/u, // "| STT | Nội dung |"
  /^ {0,3}\|?(?:\s*:?-{3,}:?\s*\|)+/u, // "| --- | :-: |"
  /\*\*[^\s*](?:[^*]{0,1000}[^\s*])?\*\*/u, // "**KẾ HOẠCH**"
  /^\*\*[^\s*]|[^\s*]\*\*$/u, // "**CỘNG HÒA XÃ HỘI", closed on the next line
  /!?\[[^[\]\n]{1,500}\]\([^()\s]{1,2000}\)/u, // "[toàn văn](...)"
  /^ {0,3}(?:```|~~~)/u,
  /^\[\^[^\]]+\]:/u, // "[^1]: ..."
]

const markupLines = (text: string): number => text.split(/\r\n?|\n/u).filter(line => MARKUP.some(m => m.test(line))).length

/** Share of the lines that must carry markup: a typed text has one by chance, not one in fifty. */
const SHARE = 0.02

export function looksLikeMarkdown(head: string): boolean {
  const lines = head.split(/\r\n?|\n/u).filter(line => line.trim())
  const marked = markupLines(head)
  if (/^ {0,3}#{1,6} +\S/u.test(lines[0] ?? '')) return true
  return marked >= 2 && marked >= lines.length * SHARE
}

/** A part of a matrix as Excel takes it: tab-separated text and an HTML table side by side. */

/** Excel runs what begins with these; a leading apostrophe makes it text (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/

const guarded = (text: string): string => (RUNS.test(text) ? `'${text}` : text)
const flat = (text: string): string => guarded(text.replace(/[\t\r\n]+/g, ' ').trim())
const escaped = (text: string): string => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`)

export const toTsv = (lines: readonly (readonly string[])[]): string => lines.map(line => line.map(flat).join('\t')).join('\r\n')

/** Without styles of its own, so that the sheet's hold. */
export const toHtml = (lines: readonly (readonly string[])[]): string =>
  `<table>${lines.map(line => `<tr>${line.map(text => `<td>${escaped(flat(text))}</td>`).join('')}</tr>`).join('')}</table>`

export async function copyTable(lines: readonly (readonly string[])[]): Promise<void> {
  const part = (text: string, type: string) => new Blob([text], { type })
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': part(toTsv(lines), 'text/plain'), 'text/html': part(toHtml(lines), 'text/html') }),
  ])
}

/** Characters of markup, and what no XML may hold: control characters would break a page or a file. */
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Control characters but tab and line breaks, halves of surrogate pairs, non-characters. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

export const withoutControls = (text: string): string => text.replace(CONTROL, '\ufffd')

export const escapeMarkup = (text: string): string => withoutControls(text).replace(/[&<>"']/g, sign => SIGNS[sign]!)

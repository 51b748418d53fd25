/** Numbers as people here write them: 1.234,5 in Vietnamese, 1,234.5 in English. */
import type { Language } from '../../../schemas/labels.ts'

const formats = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }),
}

export const numberText = (value: number, lang: Language): string => formats[lang].format(value)

/** "93 %" of a share between 0 and 1. */
export const shareText = (share: number, lang: Language): string => `${numberText(Math.round(share * 100), lang)} %`

/** A number as typed, "1.234,5" or "1234.5"; undefined where it is none. */
export function readNumber(typed: string): number | undefined {
  const said = typed.trim()
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(said) ? said.replaceAll('.', '') : said
  const value = Number(plain.replace(',', '.'))
  return said && Number.isFinite(value) ? value : undefined
}

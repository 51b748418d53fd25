/** A Word report read back by another library. */
import mammoth from 'mammoth'

export const htmlOf = async (file: Uint8Array): Promise<string> => (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value

/** The cells of all tables, row by row, without marks. */
export const rowsOf = (html: string): string[][] =>
  Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gsu), ([, row]) =>
    Array.from(row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu), ([, cell]) => cell!.replace(/<[^>]*>/gu, '')),
  )

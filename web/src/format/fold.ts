/** Search in a list on the page: accents, case and đ do not matter; exact accents come first. */

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** 2: holds the asked words with their accents; 1: without; 0: does not. */
export function matches(text: string, asked: string): 0 | 1 | 2 {
  const want = asked.trim().normalize('NFC').toLowerCase()
  if (!want || text.normalize('NFC').toLowerCase().includes(want)) return 2
  return fold(text).includes(fold(want)) && fold(want) === want ? 1 : 0
}

/** Vietnamese order: ă after a, đ after d. */
export const collate = new Intl.Collator('vi', { numeric: true }).compare

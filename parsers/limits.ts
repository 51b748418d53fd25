/**
 * Every limit that a file is held to, in one place: numbers only. What they are called, and in which unit a user reads them, is
 * in src/run/limits.ts; docs/limits.md is made of both.
 */
const MB = 1024 * 1024

export const LIMITS = {
  /** bytes of any file */
  file: 50 * MB,
  /** bytes of a file that is text all through (plain text, Markdown, HTML) */
  text: 10 * MB,
  /** pages of a PDF or of an image file */
  pages: 2000,
  /** characters of one page (a dense one has 4,000) */
  pageCharacters: 30_000,
  /** characters of all pages */
  characters: 3_000_000,
  zipEntries: 10_000,
  /** bytes of one XML part of a zip, unfolded */
  zipPart: 32 * MB,
  /** bytes of all XML parts that are read, unfolded */
  zipTotal: 64 * MB,
  /** unfolded to packed bytes of one part; Word's own XML reaches about 40 */
  zipRatio: 250,
  /** levels of XML elements; a table in a table adds four, Word's own files stay under 60 */
  xmlNesting: 256,
  /** levels of HTML elements, or of lists and quotes in Markdown; pages of portals stay under 60, but what old editors left open piles up */
  nesting: 512,
  /** elements of an XML part or a page: one takes about two kilobytes of memory, and a page of text has under two hundred */
  elements: 300_000,
  /** cells of all tables together */
  tableCells: 200_000,
  /** width × height of one picture: A3 at 600 dpi has 70 million */
  imagePixels: 100_000_000,
} as const

export type LimitName = keyof typeof LIMITS

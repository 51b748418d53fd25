/** What a newcomer adds: files that are new, and lines in files that are there. Paths are relative to the checkout. */
export interface Scaffold {
  create: Record<string, string>
  edit: Record<string, (text: string) => string>
  /** what is left to do by hand, a line each */
  next: string[]
}

/** Names of one thing: "award-gift" as an id is `awardGift` in code and in the record. */
export interface Names {
  id: string
  camel: string
  /** Vietnamese and English label */
  vi: string
  en: string
}

/** What cannot be scaffolded, said to the contributor without a stack. */
export class ScaffoldError extends Error {}

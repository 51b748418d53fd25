/** Types of documents: their names, and the codes that stand for them in symbols ("KH-UBND" → plan). */
import data from '../../data/document-types.json' with { type: 'json' }
import type { DocumentType } from '../../schemas/codes.ts'
import { foldKey } from '../text/fold.ts'

export interface NamedType {
  type: DocumentType
  name: string
  /** folded name */
  key: string
  codes: string[]
}

/** Longest names first: "Chương trình hành động" before "Chương trình". */
export const documentTypes: readonly NamedType[] = data.types
  .map(t => ({ type: t.type as DocumentType, name: t.name, key: foldKey(t.name), codes: t.codes }))
  .sort((a, b) => b.key.length - a.key.length)

const byCode = new Map(documentTypes.flatMap(t => t.codes.map(c => [c.toUpperCase(), t] as const)))

/** The type that a symbol states: "KH-UBND", "NQ/TW", "TTr-SNV-TĐKT", "QH15"; null where it states none (a công văn has no code). */
export function typeOfSymbol(symbol: string): NamedType | null {
  const head = symbol.normalize('NFC').toUpperCase().split(/[-/]/u)[0]!.replace(/\d+$/u, '')
  return byCode.get(head) ?? null
}

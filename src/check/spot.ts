/** A place in a draft, and a text in both languages: what all files of this room speak of. */
import type { Label } from '../../schemas/labels.ts'

/** A place in the draft's text; `where` tells that something is missing and would stand before or behind it. */
export interface Spot {
  start: number
  end: number
  where?: 'before' | 'after'
}

export const label = (vi: string, en: string): Label => ({ vi, en })

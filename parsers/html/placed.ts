/** Blocks with their place on the page. */
import type { Element } from 'hast'
import type { BlockInput } from '../text-builder.ts'

/** One block and the elements around it, nearest last: where it stood on the page decides what it is. */
export interface PlacedBlock {
  block: BlockInput
  path: readonly Element[]
}

/** Reads the content of one element (a table cell) apart from what surrounds it. */
export type ReadContent = (el: Element) => PlacedBlock[]

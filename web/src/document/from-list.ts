/**
 * The list that a document was opened from goes with its address, as the query by which the server gives it, so that the review can go on to
 * the next document of the list.
 */
import type { DocumentPage, DocumentSummary } from '../../../schemas/api/documents.ts'
import { askJson, query } from '../api/client.ts'

export const LIST_PARAM = 'ds'
const PAGE = 200

/** Address of a document within a list; that of the document alone where the list holds everything there is. */
export function pathWithin(list: Record<string, string | null>, document: string): string {
  return `/van-ban/${document}${query({ [LIST_PARAM]: query(list).slice(1) })}`
}

/**
 * The next document of the list with values to look at, from the top again where none stands behind this one; undefined where nothing is left.
 * To be asked for while this one has such a value itself: it keeps its place in the list as long as that.
 */
export async function nextWithin(list: string, document: string): Promise<DocumentSummary | undefined> {
  const asked = { ...Object.fromEntries(new URLSearchParams(list)), doubtful: 'true', limit: PAGE }
  let first: DocumentSummary | undefined
  // the most doubtful stand on top there, and this one has sunk with each decision
  let isBehind = new URLSearchParams(list).get('sort') === 'doubt'
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: DocumentPage = await askJson<DocumentPage>(`/documents${query({ ...asked, cursor })}`)
    for (const other of page.items) {
      if (other.id === document) isBehind = true
      else if (isBehind) return other
      else first ??= other
    }
    cursor = page.next
  }
  return first
}

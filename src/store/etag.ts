/** Entity tags of documents: the id's beginning and the count of changes. */

export const etagOf = (id: string, version: number): string => `"${id.slice(0, 12)}-${version}"`

/** The version that an If-Match names; null for what is no tag of this document. */
export function versionIn(tag: string, id: string): number | null {
  const [, head, version] = /^"([0-9a-f]{12})-(\d{1,9})"$/.exec(tag.trim()) ?? []
  return head === id.slice(0, 12) ? Number(version) : null
}

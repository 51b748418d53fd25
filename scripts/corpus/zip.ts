/** Packs a Word file again so that the same source gives the same bytes: entries in order of name, one date everywhere. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Date that every built file bears, in its properties and in its container. */
export const BUILT = new Date('2026-11-01T00:00:00Z')
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu

export function settledZip(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const settled = entries.map(([name, data]) => {
    if (name !== 'docProps/core.xml') return [name, data] as const
    return [name, strToU8(strFromU8(data).replace(DATES, `$1${BUILT.toISOString()}`))] as const
  })
  // a zip's time has no zone: the same wall clock everywhere
  const mtime = new Date(BUILT.getUTCFullYear(), BUILT.getUTCMonth(), BUILT.getUTCDate())
  return zipSync(Object.fromEntries(settled), { level: 9, mtime })
}

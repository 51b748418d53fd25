/**
 * Pages of one document, read side by side: each lane has an engine of its own, which is a thread, and takes the next page when it is free. What a page
 * says does not depend on the lane that read it.
 */
import { openReader, type Reader } from './engine.ts'

/** Reads with `lanes` engines at most; results stand in the order of the pages. Throws what reading a page throws, once all lanes have ended. */
export async function readPages<P, R>(pages: readonly P[], lanes: number, read: (reader: Reader, page: P) => Promise<R>): Promise<R[]> {
  const out: R[] = []
  const waiting = pages.entries()
  let failed = false
  const lane = async (): Promise<void> => {
    const reader = openReader()
    try {
      for (const [i, page] of waiting) {
        if (failed) return
        out[i] = await read(reader, page)
      }
    } catch (error) {
      failed = true
      throw error
    } finally {
      await reader.close()
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(lanes, pages.length)) }, lane))
  const broken = ended.find(e => e.status === 'rejected')
  if (broken) throw broken.reason
  return out
}

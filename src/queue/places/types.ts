/** What the kinds of places share. */
import type { Words } from '../../../schemas/api/common.ts'

/** Bytes of a place, or a lasting reason why there are none. What may pass (a network that is down) is thrown, and tried again. */
export type Fetched = { bytes: Uint8Array; fileName: string } | { gone: Words }

export const TOO_LARGE: Words = { vi: 'Tệp vượt giới hạn dung lượng.', en: 'The file goes past the limit of size.' }

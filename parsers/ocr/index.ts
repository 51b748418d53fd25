/** Pages as pictures → pages as the layout takes them. Formats that have such pages hand them in. */
export { openReader } from './engine.ts'
export { readPages } from './pages.ts'
export type { Picture } from './picture.ts'
export { putBack } from './put-back.ts'
export { type PageReading, readPage } from './read-page.ts'
export { ocrData, type ScannedPage, scannedPage } from './scanned.ts'

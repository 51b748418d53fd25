/** A comparison of two versions in words. */
export { diffPage } from './html.ts'
export { diffText } from './terminal.ts'

/** How much of each text is others' and what is its own. */
export { findReuse, type ReuseOptions } from './find.ts'
export { reuseOf } from './of-comparison.ts'

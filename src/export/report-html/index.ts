/** Reports as one self-contained page. */
export { comparisonPage, type ReportOptions } from './comparison.ts'
export { recordsPage } from './records.ts'

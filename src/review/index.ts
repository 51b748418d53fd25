/** What people decided about records, kept beside them and laid over every extraction. */
export { applyCorrections, type Conflict, type Corrected } from './apply.ts'
export { type CorrectedRecords, correctRecords } from './correct.ts'
export { LineError } from './lines.ts'
export { type LoadedRecords, loadRecords, RECORDS_FILE } from './load.ts'
export { addCorrections, CORRECTIONS_FILE, readCorrections } from './log.ts'
export { type Returned, type ReturnOptions, type RowProblem, returnedCorrections } from './workbook.ts'

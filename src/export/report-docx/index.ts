/** Reports in Word. */
export { comparisonDocx } from './comparison.ts'
export { recordsDocx } from './records.ts'

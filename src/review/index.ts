/** What people decided about records, kept beside them and laid over every extraction. */
export { applyCorrections, type Conflict, type Corrected } from './apply.ts'

import { listField } from '../list-field.ts'

export const purposes = listField('purposes', 'purpose')

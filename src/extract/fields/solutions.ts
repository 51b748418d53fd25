import { listField } from '../list-field.ts'

export const solutions = listField('solutions', 'solutions')

import { listField } from '../list-field.ts'

export const objectives = listField('objectives', 'objectives')

import { listField } from '../list-field.ts'

export const requirements = listField('requirements', 'requirements')

import { listField } from '../list-field.ts'

export const contents = listField('contents', 'contents')

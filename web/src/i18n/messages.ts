/** Words of the interface in both languages. Labels of fields and codes are not here: they come from schemas/labels.ts. */
import type { Label } from '../../../schemas/labels.ts'
import { documentMessages } from './document-messages.ts'
import { frameMessages } from './frame-messages.ts'
import { listMessages } from './list-messages.ts'
import { matrixMessages } from './matrix-messages.ts'

const all = { ...frameMessages, ...documentMessages, ...listMessages, ...matrixMessages }
export type MessageKey = keyof typeof all
export const messages: Record<MessageKey, Label> = all

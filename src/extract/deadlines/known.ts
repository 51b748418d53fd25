/** What the fields before tell of the document, as far as its deadlines ask. */
import type { DocumentType } from '../../../schemas/codes.ts'
import type { PartialDate, Sourced } from '../../../schemas/evidence.ts'
import type { Period } from '../../../schemas/record.ts'

export interface Known {
  period: Sourced<Period> | undefined
  /** a document that launches nothing has ranges of days, not a campaign's span */
  launches: boolean
  issued: PartialDate | undefined
  type: DocumentType | undefined
}

/** The record of a file that could not be read. */
import { type CampaignRecord, SCHEMA_VERSION, type Source } from '../../schemas/record.ts'
import { type Failure, failureRule } from './failures.ts'
import { documentFields } from './validate.ts'

/** What a document says, where nothing could be read of it. */
const nothingSaid = () => ({
  documentType: null,
  isCampaign: null,
  issuer: null,
  number: null,
  issuedPlace: null,
  issuedDate: null,
  title: null,
  publication: null,
  theme: null,
  period: null,
  years: null,
  references: [],
  purposes: [],
  requirements: [],
  objectives: [],
  targets: [],
  indices: [],
  participants: [],
  contents: [],
  criteria: [],
  solutions: [],
  awardForms: [],
  quotas: [],
  dossier: [],
  funding: [],
  deadlines: [],
  responsibilities: [],
  reporting: [],
  recipients: [],
  signature: null,
  stamps: [],
  outline: [],
})

function diagnosticOf({ reason, message }: Failure): CampaignRecord['diagnostics'][number] {
  return { rule: failureRule(reason), severity: 'error', message: message.vi, messageEn: message.en, evidence: [], help: '' }
}

/** Every field is there, none has a value. */
export function failedRecord(source: Source, reason: Failure, extractor: CampaignRecord['extractor'], text = ''): CampaignRecord {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: source.part ? `${source.sha256}#${source.part.index}` : source.sha256,
    source,
    text,
    ...nothingSaid(),
    absences: Object.fromEntries(documentFields.map(field => [field, 'not_read'])),
    diagnostics: [diagnosticOf(reason)],
    status: 'failed',
    extractor,
  }
}

/** Status of a record: complete, or partial with what could not be read. */
import type { Diagnostic } from '../../schemas/diagnostic.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { FieldResult } from './field.ts'

export function statusOf(doc: ParsedDocument, results: Map<string, FieldResult<unknown>>): Pick<CampaignRecord, 'status' | 'diagnostics'> {
  const diagnostics: Diagnostic[] = (doc.data.notes ?? []).map(note => ({
    rule: `read-${note}`,
    severity: 'warning',
    message: `Một phần tài liệu không đọc được (${note}).`,
    messageEn: `A part of the document could not be read (${note}).`,
    evidence: [],
    help: '',
  }))
  const title = results.get('title')?.sourced.length
  return { status: diagnostics.length || !title ? 'partial' : 'complete', diagnostics }
}

/** The check of drafts, which are not kept, and of documents that are. */
import { z } from 'zod'
import { CheckAnswer } from '../../../schemas/api/check.ts'
import { DocumentId } from '../../../schemas/api/common.ts'
import { keptOf, readDraft } from '../draft.ts'
import { attachment } from '../headers.ts'
import { problem } from '../problem.ts'
import { type Call, route } from '../route.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ParentQuery = z.object({ /** a plan of the store that the draft carries out */ parent: DocumentId.optional() })
const AnnotateQuery = ParentQuery.extend({ lang: z.enum(['vi', 'en']).default('vi') })
const files = { file: { many: false }, parent: { many: false, optional: true } }
const unreadable = { 422: { description: 'The file cannot be read, or is secret' } }

/** The draft of a request, with the plan above it where one is given. */
async function partiesOf({ services, files: sent, query }: Call<unknown, z.infer<typeof ParentQuery>, unknown>) {
  const file = sent.get('file')![0]!
  const above = sent.get('parent')?.[0]
  const parent = above ? await readDraft(services, above) : query.parent ? await keptOf(services, query.parent) : null
  return { file, draft: await readDraft(services, file), parent }
}

const missing = { 404: { description: 'No such document' } }
const StoredFindings = CheckAnswer.omit({ fileName: true, text: true, canAnnotate: true }).meta({ id: 'Findings' })

export const checkRoutes = [
  route({
    method: 'post',
    path: '/check',
    summary: 'Check a draft; it is not kept',
    access: 'reviewer',
    query: ParentQuery,
    files,
    replies: { 200: { description: 'What was found', schema: CheckAnswer }, ...unreadable, ...missing },
    handle: async call => {
      const { file, draft, parent } = await partiesOf(call)
      const answer = await call.services.thread.run('check', { draft, parent })
      return call.c.json({ fileName: file.fileName, ...answer, canAnnotate: draft.record.source.format === 'docx' })
    },
  }),
  route({
    method: 'post',
    path: '/check/annotated',
    summary: 'The draft as a Word file with the findings as comments; it is not kept',
    access: 'reviewer',
    query: AnnotateQuery,
    files,
    replies: { 200: { description: 'The Word file', mediaType: DOCX }, ...unreadable, ...missing },
    handle: async call => {
      const { file, draft, parent } = await partiesOf(call)
      const word = await call.services.thread.run('annotate', { draft, parent, bytes: file.bytes, lang: call.query.lang })
      if (!word) throw problem(422, 'Chỉ ghi chú được vào tệp Word (.docx).', 'Only Word files (.docx) can carry comments.')
      const name = file.fileName.replace(/(?:\.docx)?$/iu, '-ghi-chu.docx')
      return new Response(new Uint8Array(word), { headers: { 'content-type': DOCX, 'content-disposition': attachment(name) } })
    },
  }),
  route({
    method: 'get',
    path: '/records/{id}/findings',
    summary: 'Findings of a document, as it stands with its corrections',
    access: 'viewer',
    params: z.object({ id: DocumentId }),
    replies: { 200: { description: 'What was found', schema: StoredFindings }, ...missing },
    handle: async ({ c, services, params }) => c.json((await services.background.findings(params.id)) as never),
  }),
]

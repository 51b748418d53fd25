/** Documents: lists, search, and what a document is. */
import { z } from 'zod'
import { DocumentId } from '../../../schemas/api/common.ts'
import { DocumentDetail, DocumentPage, DocumentQuery, SearchPage, SearchQuery } from '../../../schemas/api/documents.ts'
import { ParsedDocument } from '../../../schemas/document.ts'
import { partsOf, unpack } from '../../index.ts'
import { attachment } from '../headers.ts'
import { route } from '../route.ts'

const Id = z.object({ id: DocumentId })
const missing = { 404: { description: 'No such document' } }

export const documentRoutes = [
  route({
    method: 'get',
    path: '/documents',
    summary: 'Documents, filtered and sorted',
    access: 'viewer',
    query: DocumentQuery,
    replies: { 200: { description: 'A page of documents', schema: DocumentPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.documents.list(query)),
  }),
  route({
    method: 'get',
    path: '/search',
    summary: 'Documents in which words stand, in any spelling; the same accents and titles first',
    access: 'viewer',
    query: SearchQuery,
    replies: { 200: { description: 'A page of hits', schema: SearchPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.search.find(query)),
  }),
  route({
    method: 'get',
    path: '/documents/{id}',
    summary: 'A document: its uploads, its state',
    access: 'viewer',
    params: Id,
    replies: { 200: { description: 'The document', schema: DocumentDetail }, ...missing },
    handle: async ({ c, services, params }) => c.json(await services.store.documents.get(params.id)),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/original',
    summary: 'The bytes as they were uploaded: to be saved, never to be opened as a page of this server',
    access: 'viewer',
    params: Id,
    replies: { 200: { description: 'The bytes', mediaType: 'application/octet-stream' }, ...missing },
    handle: async ({ services, params }) => {
      const { bytes, fileName } = await services.store.documents.bytes(params.id)
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': attachment(fileName),
          'content-security-policy': "default-src 'none'; sandbox",
        },
      })
    },
  }),
  route({
    method: 'get',
    path: '/documents/{id}/parsed',
    summary: 'The document as it was parsed: blocks over one text, with pages and boxes',
    access: 'viewer',
    params: Id,
    replies: { 200: { description: 'The parsed document', schema: ParsedDocument }, ...missing },
    handle: async ({ c, services, params }) => {
      const { packed, part } = await services.store.documents.parsed(params.id)
      const document = unpack(packed) as ParsedDocument
      return c.json(part === null ? document : partsOf(document)[part - 1]!)
    },
  }),
]

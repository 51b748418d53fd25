/** What the views ask the server for, and under which key the answer is kept. */
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  AuditEntry,
  CampaignPage,
  CheckFinding,
  CorrectionList,
  DeadlinePage,
  DocumentDetail,
  DocumentPage,
  DoubtPage,
  Job,
  JobDetail,
  Overview,
  SearchPage,
  SessionInfo,
  User,
} from '../../../schemas/api/index.ts'
import type { Comparison } from '../../../schemas/comparison.ts'
import type { ParsedDocument } from '../../../schemas/document.ts'
import type { Label } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { ask, askJson, keepCsrf, query } from './client.ts'

const id = encodeURIComponent

/** A list, page after page, as one. */
interface Pages<T> {
  items: T[]
  total: number
}

type Page<T> = { items: T[]; total: number; next: string | null }
type Params = Record<string, string | number | boolean | null | undefined>

function useList<T>(path: string, params: Params, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['list', path, params],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => askJson<Page<T>>(`${path}${query({ ...params, cursor: pageParam })}`, { signal }),
    getNextPageParam: last => last.next ?? undefined,
    select: ({ pages }): Pages<T> => ({ items: pages.flatMap(p => p.items), total: pages[0]?.total ?? 0 }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await askJson<SessionInfo>('/session')
    keepCsrf(session)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})
export const useSession = () => useQuery(sessionQuery)

/** Whether whoever sits here may see documents. */
export const mayEnter = ({ needsLogin, user }: SessionInfo): boolean => !needsLogin || user !== null

/** Whether he may upload and decide: anybody where there are no accounts. */
export const mayChange = ({ needsLogin, user }: SessionInfo): boolean => !needsLogin || user?.role !== 'viewer'

export const overviewQuery = queryOptions({ queryKey: ['overview'], queryFn: () => askJson<Overview>('/overview') })
export const useOverview = () => useQuery(overviewQuery)

interface ExportForm {
  name: string
  fileName: string
  label: Label
}

export const useExports = () =>
  useQuery({
    queryKey: ['exports'],
    queryFn: () => askJson<{ items: ExportForm[] }>('/exports'),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useCampaigns = () =>
  useQuery({ queryKey: ['campaigns'], queryFn: () => askJson<CampaignPage>(`/campaigns${query({ limit: 200 })}`) })

export const useComparison = (campaign: string | null) =>
  useQuery({
    queryKey: ['comparison', campaign],
    queryFn: () => askJson<Comparison>(`/campaigns/${id(campaign!)}/comparison`),
    enabled: campaign !== null,
  })

export const useDocuments = (params: Params) => useList<DocumentPage['items'][number]>('/documents', { limit: 100, ...params })
export const useSearch = (q: string) => useList<SearchPage['items'][number]>('/search', { q, limit: 50 }, q !== '')
export const useReview = (params: Params, enabled = true) =>
  useList<DoubtPage['items'][number]>('/review', { limit: 50, ...params }, enabled)
export const useDeadlines = (params: Params, enabled = true) =>
  useList<DeadlinePage['items'][number]>('/deadlines', { limit: 200, ...params }, enabled)
export const useAudit = (enabled: boolean) => useList<AuditEntry>('/audit', { limit: 50 }, enabled)

export const useDocument = (document: string) =>
  useQuery({ queryKey: ['document', document], queryFn: () => askJson<DocumentDetail>(`/documents/${id(document)}`) })

export interface RecordAnswer {
  record: CampaignRecord
  etag: string
}

export const recordKey = (document: string) => ['record', document] as const

export async function askRecord(document: string): Promise<RecordAnswer> {
  const response = await ask(`/records/${id(document)}`)
  return { record: (await response.json()) as CampaignRecord, etag: response.headers.get('etag') ?? '' }
}

export const useRecord = (document: string, enabled: boolean) =>
  useQuery({ queryKey: recordKey(document), queryFn: () => askRecord(document), enabled })

export const useParsed = (document: string) =>
  useQuery({
    queryKey: ['parsed', document],
    queryFn: () => askJson<ParsedDocument>(`/documents/${id(document)}/parsed`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useOriginal = (document: string, enabled: boolean) =>
  useQuery({
    queryKey: ['original', document],
    queryFn: async () => (await ask(`/documents/${id(document)}/original`)).arrayBuffer(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    enabled,
  })

export const useFindings = (document: string) =>
  useQuery({
    queryKey: ['findings', document],
    queryFn: () => askJson<{ findings: CheckFinding[] }>(`/records/${id(document)}/findings`),
  })

export const useCorrections = (document: string) =>
  useQuery({ queryKey: ['corrections', document], queryFn: () => askJson<CorrectionList>(`/records/${id(document)}/corrections`) })

export const useJobs = () => useQuery({ queryKey: ['jobs'], queryFn: () => askJson<Page<Job>>(`/jobs${query({ limit: 20 })}`) })

export const useJob = (job: string) => useQuery({ queryKey: ['job', job], queryFn: () => askJson<JobDetail>(`/jobs/${id(job)}`) })

export const useUsers = (enabled: boolean) =>
  useQuery({ queryKey: ['users'], queryFn: () => askJson<{ items: User[] }>('/users'), enabled })

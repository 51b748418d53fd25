/**
 * What follows from changes and need not be waited for: documents are grouped into campaigns, and checked. Both are derived; what is cut off is made
 * at the next start.
 */
import { createHash } from 'node:crypto'
import type { Overview } from '../../schemas/api/campaigns.ts'
import type { CheckFinding } from '../../schemas/api/check.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { loadStore, type Store } from '../index.ts'
import type { WorkThread } from './threads/worker.ts'

/** Milliseconds of quiet before documents are grouped anew. */
const QUIET = 1500
/** Milliseconds after which they are grouped though it is not quiet. */
const PATIENCE = 20_000
/** Documents that are compared at once; more are grouped year by year. */
const AT_ONCE = 3000

type NewCampaign = Parameters<Store['boards']['putCampaigns']>[0][number]

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** An id that stays while documents come and go: of the document that all stand under, else of the first of them. */
function idOf({ parent, records }: Comparison['families'][number]): string {
  if (parent?.record) return `p-${parent.record.slice(0, 12)}`
  if (parent?.number) return `n-${shortHash(`${parent.number} ${parent.date ?? ''} ${parent.issuer ?? ''}`)}`
  return `c-${[...records].sort()[0]!.slice(0, 12)}`
}

/** Families of a comparison as campaigns of the store. A plan with plans under it is told with those. */
function campaignsOf(comparison: Comparison, documentIdOf: (id: string) => string): NewCampaign[] {
  const units = new Map(comparison.units.map(u => [u.id, u]))
  const records = new Map(comparison.records.map(r => [r.id, r]))
  return comparison.families.map(family => {
    const own = comparison.records.filter(r => r.family === family.id || r.id === family.parent?.record)
    const above = family.parent?.record ? records.get(family.parent.record) : undefined
    const head = above ?? records.get(family.campaigns[0]?.principal ?? '')
    const unit = head?.unit ? units.get(head.unit) : undefined
    const years = family.campaigns.flatMap(c => (c.years ? [c.years] : []))
    return {
      summary: {
        id: idOf(family),
        name: family.name,
        level: unit?.level ?? null,
        province: unit?.province ?? null,
        years: years.length ? { from: Math.min(...years.map(y => y.from)), to: Math.max(...years.map(y => y.to)) } : null,
        parent: above ? documentIdOf(above.id) : null,
        reason: { vi: family.reason, en: family.reasonEn },
        units: new Set(own.flatMap(r => r.unit ?? [])).size,
      },
      documents: comparison.records.filter(r => r.family === family.id).map(r => documentIdOf(r.id)),
    }
  })
}

/** One message a rule, the first that it gave. */
function countsOf(findings: readonly CheckFinding[]): Overview['findings'] {
  const byRule = new Map(findings.map(f => [`${f.rule} ${f.severity}`, f]))
  return [...byRule.values()].map(f => ({ rule: f.rule, severity: f.severity, message: { vi: f.message, en: f.messageEn }, documents: 1 }))
}

export class Background {
  private readonly store: Store
  private readonly thread: WorkThread
  private closed = false
  private unsubscribe: (() => void) | undefined
  private quiet: NodeJS.Timeout | undefined
  private since: number | undefined
  private grouping: Promise<void> = Promise.resolve()
  private checking: Promise<void> = Promise.resolve()
  private readonly toCheck = new Set<string>()

  constructor(store: Store, thread: WorkThread) {
    this.store = store
    this.thread = thread
  }

  async start(): Promise<void> {
    this.unsubscribe = this.store.changes.subscribe(({ kind, document }) => {
      if (kind === 'campaigns' || kind === 'uploaded' || kind === 'reviewed') return
      this.soon()
      if (document && kind !== 'refused') this.check(document)
    })
    for (const id of await this.store.boards.unchecked()) this.check(id)
    if (await this.store.boards.ungrouped()) this.soon()
  }

  private soon(): void {
    if (this.closed) return
    this.since ??= Date.now()
    clearTimeout(this.quiet)
    const wait = Math.max(0, Math.min(QUIET, this.since + PATIENCE - Date.now()))
    this.quiet = setTimeout(() => {
      this.since = undefined
      this.grouping = this.grouping.then(() => this.group()).catch(error => this.complain(error))
    }, wait)
    this.quiet.unref()
  }

  private complain(error: unknown): void {
    if (!this.closed) console.error(error instanceof Error ? error.stack : String(error))
  }

  /** Groups all documents into campaigns. */
  async group(): Promise<void> {
    if (this.closed) return
    const { documentIdOf } = await loadStore()
    const parts = await this.store.boards.byYear(AT_ONCE)
    const campaigns = new Map<string, NewCampaign>()
    for (const ids of parts) {
      const records: CampaignRecord[] = []
      for await (const record of this.store.documents.records({ ids })) if (record.status !== 'failed') records.push(record)
      if (this.closed) return
      const comparison = await this.thread.run('compare', { records })
      for (const c of campaignsOf(comparison, documentIdOf)) {
        const known = campaigns.get(c.summary.id)
        campaigns.set(c.summary.id, known ? { ...known, documents: [...known.documents, ...c.documents] } : c)
      }
    }
    if (!this.closed) await this.store.boards.putCampaigns([...campaigns.values()])
  }

  private check(id: string): void {
    this.toCheck.add(id)
    if (this.toCheck.size > 1) return
    this.checking = this.checking.then(async () => {
      for (const next of this.toCheck) {
        if (this.closed) return
        await this.findings(next).catch(error => this.complain(error))
        this.toCheck.delete(next)
      }
    })
  }

  /** Findings of a document as it is now, kept until it changes. Throws NotFound. */
  async findings(id: string): Promise<Record<string, unknown>> {
    const { store } = this
    const { record, version } = await store.documents.record(id)
    const kept = await store.boards.findings(id, version)
    if (kept) return kept as Record<string, unknown>
    const parsed = record.status === 'failed' ? null : await store.documents.parsed(id)
    const answer = parsed
      ? await this.thread.run('check', { draft: { record, ...parsed }, parent: null })
      : { text: '', findings: [], refused: null, counts: { error: 0, warning: 0, info: 0 }, targets: [] }
    const { text: _, ...found } = answer
    await store.boards.putFindings(id, version, found, countsOf(found.findings))
    return found
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.quiet)
    this.unsubscribe?.()
    await this.thread.close()
    await Promise.all([this.grouping, this.checking])
  }
}

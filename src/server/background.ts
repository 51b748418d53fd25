/**
 * What follows from changes and need not be waited for: documents are grouped into campaigns, and checked. Both are derived; what is cut off is made
 * at the next start.
 */
import type { Overview } from '../../schemas/api/campaigns.ts'
import type { CheckFinding } from '../../schemas/api/check.ts'
import { loadStore, type Store } from '../index.ts'
import { campaignsOf, type NewCampaign } from './campaigns.ts'
import { logError } from './log.ts'
import type { WorkThread } from './threads/worker.ts'

const PACE = {
  /** milliseconds of quiet before documents are grouped anew */
  quiet: 1500,
  /** milliseconds after which they are grouped though it is not quiet */
  patience: 20_000,
  /** documents that are compared at once; more are grouped year by year */
  atOnce: 3000,
}

/** One message a rule, the first that it gave. */
function countsOf(findings: readonly CheckFinding[]): Overview['findings'] {
  const byRule = new Map(findings.map(f => [`${f.rule} ${f.severity}`, f]))
  return [...byRule.values()].map(f => ({ rule: f.rule, severity: f.severity, message: { vi: f.message, en: f.messageEn }, documents: 1 }))
}

export class Background {
  private readonly store: Store
  private readonly thread: Pick<WorkThread, 'run' | 'close'>
  private readonly pace: typeof PACE
  private closed = false
  private unsubscribe: (() => void) | undefined
  private quiet: NodeJS.Timeout | undefined
  private since: number | undefined
  private grouping: Promise<void> = Promise.resolve()
  private checking: Promise<void> = Promise.resolve()
  private readonly toCheck = new Set<string>()

  constructor(store: Store, thread: Pick<WorkThread, 'run' | 'close'>, pace = PACE) {
    this.store = store
    this.thread = thread
    this.pace = pace
  }

  async start(): Promise<void> {
    this.unsubscribe = this.store.changes.subscribe(({ kind, document }) => {
      if (kind === 'uploaded' || kind === 'reviewed') return
      this.soon()
      if (kind !== 'refused') this.check(document!)
    })
    for (const id of await this.store.boards.unchecked()) this.check(id)
    if (await this.store.boards.ungrouped()) this.soon()
  }

  private soon(): void {
    if (this.closed) return
    this.since ??= Date.now()
    clearTimeout(this.quiet)
    const wait = Math.max(0, Math.min(this.pace.quiet, this.since + this.pace.patience - Date.now()))
    this.quiet = setTimeout(() => {
      this.since = undefined
      this.grouping = this.grouping.then(() => this.group()).catch(error => this.complain(error))
    }, wait)
    this.quiet.unref()
  }

  /** Nobody needs to hear of a document that has no record, or is gone. */
  private async complain(error: unknown): Promise<void> {
    const { NotFound } = await loadStore()
    if (!this.closed && !(error instanceof NotFound)) logError(error)
  }

  /** Groups all documents into campaigns. */
  async group(): Promise<void> {
    if (this.closed) return
    const { documentIdOf } = await loadStore()
    const parts = await this.store.boards.byYear(this.pace.atOnce)
    const campaigns = new Map<string, NewCampaign>()
    for (const ids of parts) {
      const records = await Array.fromAsync(this.store.documents.records({ ids }))
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

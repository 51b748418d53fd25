/** What a run came to, in tables. */
import type { CampaignRecord, RunItem, RunSummary } from '../light.ts'
import { codeLabel, fieldLabels } from '../light.ts'
import type { CliContext } from './context.ts'
import { plain, shorten, table } from './output.ts'
import { nameOf, remark, statusWord } from './progress.ts'

/** Longer runs are summed up; their files are in run.json. */
const MOST_ROWS = 50

/** The few facts of a record that show at a glance whether it was read well. */
type Glance = [type: string, number: string, date: string, targets: number, criteria: number, deadlines: number, quotas: number]

function glanceOf(record: CampaignRecord, { lang }: CliContext): Glance {
  return [
    record.documentType ? codeLabel('DocumentType', record.documentType.value, lang) : '',
    plain(record.number?.value.raw ?? ''),
    record.issuedDate?.value ?? '',
    record.targets.length,
    record.criteria.length,
    record.deadlines.length,
    record.quotas.length,
  ]
}

/** A document: its file, and its number in it where the file holds several. */
const keyOf = (path: string, part?: CampaignRecord['source']['part']): string => `${path}#${part?.index ?? 1}`

/** Collects one row a document while the run goes on. */
export class SummaryTable {
  private readonly context: CliContext
  private readonly glances = new Map<string, Glance>()

  constructor(context: CliContext) {
    this.context = context
  }

  add(item: RunItem): void {
    if (item.kind === 'record' && item.record.status !== 'failed' && this.glances.size < MOST_ROWS) {
      this.glances.set(keyOf(item.uri, item.record.source.part), glanceOf(item.record, this.context))
    }
  }

  /** The tables and lines of the summary. */
  render(summary: RunSummary): string {
    const { say, lang } = this.context
    const field = fieldLabels.CampaignRecord
    const head = [
      say.colFile,
      say.colStatus,
      field.documentType,
      field.number,
      field.issuedDate,
      field.targets,
      field.criteria,
      field.deadlines,
      field.quotas,
    ]
    const rows = summary.files.slice(0, MOST_ROWS).map(file => {
      const glance = this.glances.get(keyOf(file.path, file.part)) ?? ['', '', '', '', '', '', '']
      const name = file.part ? `${shorten(file.path, 26)} (${say.partOf(file.part.index, file.part.of)})` : shorten(file.path, 44)
      return [name, statusWord(file, this.context), ...glance]
    })
    const words = head.map(h => (typeof h === 'string' ? h : h[lang]))
    const out = [table(words, rows, { widths: [null, null, null, null, null, 10, 10, 10, 12], right: [5, 6, 7, 8] })]
    if (summary.files.length > MOST_ROWS) out.push(say.moreFiles(summary.files.length - MOST_ROWS))
    out.push(this.counts(summary), ...this.failures(summary))
    return out.join('\n')
  }

  /** The counts and failures alone, of a run that is over. */
  brief(summary: RunSummary): string {
    return [this.counts(summary), ...this.failures(summary)].join('\n')
  }

  private counts({ counts, files }: RunSummary): string {
    const { say } = this.context
    const words = [...new Set(files.map(f => f.status))].map(status => {
      const word = statusWord(files.find(f => f.status === status)!, this.context)
      return `${word}: ${counts.status[status]}`
    })
    const skipped = counts.skipped ? `\n${say.skippedFiles(counts.skipped)}` : ''
    return `${say.totals(counts.records, counts.files)} (${words.join(', ')})${skipped}`
  }

  private failures({ files, problems }: RunSummary): string[] {
    const { say } = this.context
    const failed = files.filter(f => f.status === 'failed' || f.status === 'unread' || f.status === 'secret')
    const lines = failed.slice(0, MOST_ROWS).map(f => `  ${nameOf(f, this.context)} – ${remark(f, this.context)}`)
    if (failed.length > MOST_ROWS) lines.push(`  ${say.moreFiles(failed.length - MOST_ROWS)}`)
    return [
      ...(failed.length ? [say.notReadTitle(failed.length), ...lines] : []),
      ...problems.map(p => say.error(say[p.reason](plain(p.uri)))),
    ]
  }
}

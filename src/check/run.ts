/**
 * The check: a record and its document in, findings out. Nothing is changed, nothing is fetched; the same draft gives the same findings.
 * Reads: CampaignRecord, ParsedDocument (and those of the parent plan), settings. Writes: CheckResult.
 */
import type { Label } from '../../schemas/labels.ts'
import { Draft, type Input } from './draft.ts'
import type { CheckResult, Finding, TargetLine } from './finding.ts'
import { evidenceOf, LineIndex, placeOf, type SourceLines, sentenceOf } from './place.ts'
import { rules } from './registry.ts'
import type { Level, Preset, Report, Rule } from './rule.ts'
import { type Accepted, isAccepted, type Settings, settingsFor } from './settings.ts'
import { label } from './spot.ts'
import { compareTargets } from './targets.ts'

export interface CheckOptions {
  /** presets that were asked for; without them the settings', else all */
  presets?: readonly Preset[]
  settings?: Settings
  /** findings that were looked at and let stand, each with its reason */
  accepted?: readonly Accepted[]
  /** text of the file, for line numbers as an editor counts them: plain text, Markdown and HTML only */
  source?: string
}

const HELP = 'docs/rules/'
const RANK: Record<Level, number> = { error: 0, warning: 1, info: 2 }

/** Why a document is not checked; null for one that is. News report a plan, they are none. */
export function refusal({ document, record }: Input): Label | null {
  if (record.status === 'failed')
    return label('Không đọc được văn bản nên chưa kiểm tra được.', 'The document could not be read, so it was not checked.')
  const type = record.documentType?.value
  if (type === 'news' || (document.data.article && type === undefined))
    return label(
      'Đây là tin, bài viết về phong trào chứ không phải dự thảo văn bản, nên không có thể thức để kiểm tra. Xin đưa vào dự thảo kế hoạch.',
      'This is a news page about a campaign, not a draft, so there is no form to check. Please give the draft of the plan.',
    )
  // neither letterhead nor type nor number: it may be a letter, a list, a text about a campaign
  if (record.documentType?.rule === 'documentType.none')
    return label(
      'Văn bản không có tên loại, Quốc hiệu, số ký hiệu nên không nhận ra được là một dự thảo; tin, bài viết về phong trào thì không có thể thức để kiểm tra. Xin đưa vào dự thảo kế hoạch.',
      'The text has neither type, national title nor number and cannot be told as a draft; news about a campaign have no form to check. Please give the draft of the plan.',
    )
  return null
}

/** Which level a rule has here; null where it is switched off. */
function levelOf(rule: Rule, report: Report, settings: Settings): Level | null {
  const own = settings.rules?.[rule.id]
  if (own === 'off') return null
  return own ?? report.level ?? rule.level
}

function finding(draft: Draft, rule: Rule, report: Report, level: Level, lines: Lines): Finding {
  const basis = report.basis === undefined ? (rule.basis?.(draft) ?? null) : report.basis
  return {
    rule: rule.id,
    severity: level,
    message: report.say.vi,
    messageEn: report.say.en,
    evidence: [evidenceOf(draft, report.at)],
    help: `${HELP}${rule.id}.md`,
    place: placeOf(draft, report.at, lines.own, lines.source),
    sentence: sentenceOf(draft, report.at),
    expected: report.expected ?? null,
    basis,
    mend: report.mend ?? rule.mend,
    related: (report.related ?? []).map(({ at, of }) => {
      const from = of === 'parent' ? draft.parent! : draft
      return { of, sentence: sentenceOf(from, at), evidence: evidenceOf(from, at) }
    }),
  }
}

/** How the draft stands to each target of the parent plan. */
function targetLines(draft: Draft): TargetLine[] {
  return compareTargets(draft).map(({ state, parent, child }) => ({
    state,
    measure: parent.target.measure,
    parent: sentenceOf(draft.parent!, parent.at),
    child: child && sentenceOf(draft, child.at),
  }))
}

interface Lines {
  own: LineIndex
  source: SourceLines | null
}

/** One rule's findings in a draft, its own level as it is. */
export function runRule(rule: Rule, draft: Draft): Finding[] {
  const lines: Lines = { own: new LineIndex(draft.text), source: null }
  if (rule.applies && !rule.applies(draft)) return []
  return Array.from(rule.check(draft), report => finding(draft, rule, report, report.level ?? rule.level, lines))
}

/** Checks one draft; `parent` is the plan of the body above, that it carries out. */
export function checkDocument(input: Input, parent: Input | null = null, options: CheckOptions = {}): CheckResult {
  const refused = refusal(input)
  const counts: CheckResult['counts'] = { error: 0, warning: 0, info: 0 }
  if (refused) return { findings: [], accepted: [], refused, counts, targets: [] }
  const draft = new Draft(input, parent)
  const settings = settingsFor(options.settings ?? {}, input.record)
  const presets = options.presets ?? settings.presets
  const { source } = options
  const lines: Lines = {
    own: new LineIndex(draft.text),
    source: source === undefined ? null : { text: source, index: new LineIndex(source) },
  }
  const all: Finding[] = []
  for (const rule of rules) {
    if (presets && !presets.includes(rule.preset)) continue
    if (rule.group === 'parent' && !draft.parent) continue
    if (rule.applies && !rule.applies(draft)) continue
    for (const report of rule.check(draft)) {
      const level = levelOf(rule, report, settings)
      if (level) all.push(finding(draft, rule, report, level, lines))
    }
  }
  all.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || RANK[a.severity] - RANK[b.severity] || (a.rule < b.rule ? -1 : 1))
  const accepted: CheckResult['accepted'] = []
  const findings = all.filter(f => {
    const by = isAccepted(f, options.accepted ?? [])
    if (by) accepted.push({ ...f, reason: by.reason })
    return !by
  })
  for (const f of findings) counts[f.severity]++
  return { findings, accepted, refused: null, counts, targets: targetLines(draft) }
}

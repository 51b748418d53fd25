/**
 * thidua.config.json and the file of accepted findings, checked before they are used.
 * Reads: parsed JSON. Writes: Settings, Accepted[].
 */
import { z } from 'zod'
import type { CampaignRecord } from '../../schemas/record.ts'
import { foldKey } from '../text/fold.ts'
import type { Finding } from './finding.ts'
import { ruleIds } from './registry.ts'

const Choice = z.enum(['off', 'error', 'warning', 'info'])
const Rules = z.record(z.string(), Choice)
const Part = z.strictObject({ presets: z.array(z.enum(['nd30', 'campaign'])).optional(), rules: Rules.optional() })
const SettingsFile = z.strictObject({
  $schema: z.string().optional(),
  ...Part.shape,
  /** by name of a province ("Cao Bằng"), or tighter by a unit within it ("Cao Bằng/Tam Kim") */
  places: z.record(z.string(), Part).optional(),
})
export type Settings = z.infer<typeof SettingsFile>

const AcceptedFile = z.array(
  z.strictObject({
    rule: z.string().min(1),
    /** words of the finding's sentence; without them every finding of the rule is meant */
    quote: z.string().min(1).optional(),
    reason: z.string().trim().min(1),
  }),
)
export type Accepted = z.infer<typeof AcceptedFile>[number]

/** What is wrong with a settings file, in one line. */
export class SettingsError extends Error {}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new SettingsError(`${issue.path.join('.') || '.'}: ${issue.message}`)
}

/** Settings of a parsed thidua.config.json; throws SettingsError, also for rules that do not exist. */
export function parseSettings(value: unknown): Settings {
  const settings = checked(SettingsFile, value)
  for (const part of [settings, ...Object.values(settings.places ?? {})])
    for (const id of Object.keys(part.rules ?? {})) if (!ruleIds.has(id)) throw new SettingsError(`rules.${id}: ?`)
  return settings
}

/** Findings that were let stand: [{ "rule": …, "quote": …, "reason": … }]; throws SettingsError. */
export const parseAccepted = (value: unknown): Accepted[] => checked(AcceptedFile, value)

/** Settings for one draft: the general ones, those of its province, those of its own unit; the tightest wins, rule by rule. */
export function settingsFor(settings: Settings, record: CampaignRecord): Settings {
  const unit = record.issuer?.value.unit
  const own = unit ? [unit.type === 'tỉnh' || !unit.province ? unit.name : unit.province] : []
  const keys = unit?.province && own[0] !== unit.name ? [own[0]!, `${own[0]}/${unit.name}`] : own
  const places = new Map(Object.entries(settings.places ?? {}).map(([name, part]) => [foldKey(name), part]))
  const parts = [settings, ...keys.flatMap(k => places.get(foldKey(k)) ?? [])]
  return {
    presets: parts.findLast(p => p.presets)?.presets,
    rules: Object.assign({}, ...parts.map(p => p.rules ?? {})),
  }
}

/** The entry that lets a finding stand. */
export const isAccepted = (finding: Finding, accepted: readonly Accepted[]): Accepted | undefined =>
  accepted.find(a => a.rule === finding.rule && (a.quote === undefined || foldKey(finding.sentence).includes(foldKey(a.quote))))

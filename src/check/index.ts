/** The check of drafts: rules, presets, reporters. */
export type { Input as CheckInput } from './draft.ts'
export type { CheckedFile, CheckResult, Finding } from './finding.ts'
export type { Place } from './place.ts'
export { findRule, rules } from './registry.ts'
export type { Group, Level, Preset, Rule } from './rule.ts'
export { type CheckOptions, checkDocument, runRule } from './run.ts'
export { type Accepted, parseAccepted, parseSettings, type Settings, SettingsError } from './settings.ts'
export { groupLabels, levelLabels, presetLabels } from './words.ts'

/** Rows of the panel: every target, and every condition of every criterion. */
import type { CampaignRecord } from '../../../schemas/record.ts'
import type { PanelRow } from './field.ts'

export const panelRows = (record: CampaignRecord): PanelRow[] => [
  ...record.targets.map((source): PanelRow => ({ record, kind: 'target', condition: source.value, criterion: null, source })),
  ...record.criteria.flatMap(source =>
    source.value.conditions.map((condition): PanelRow => ({ record, kind: 'criterion', condition, criterion: source.value, source })),
  ),
]

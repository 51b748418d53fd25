/** Pictures of a comparison. */
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import { beforeAfter } from './before-after.ts'
import { targetDistributions } from './distribution.ts'
import { indexHeatMap } from './index-heat-map.ts'
import { reuseHeatMap } from './reuse-heat-map.ts'
import { reuseNetwork } from './reuse-network.ts'
import { timeLine } from './time-line.ts'
import type { Chart } from './types.ts'

export type { Chart } from './types.ts'

export interface Charts {
  indices: Chart[]
  deadlines: Chart[]
  targets: Chart[]
  years: Chart[]
  reuse: Chart[]
}

/** What can be drawn; a list is empty where there is nothing to draw. */
export const chartsOf = (comparison: Comparison, lang: Language): Charts => ({
  indices: indexHeatMap(comparison, lang),
  deadlines: timeLine(comparison, lang),
  targets: targetDistributions(comparison, lang),
  years: beforeAfter(comparison, lang),
  reuse: comparison.reuse ? [...reuseHeatMap(comparison.reuse, lang), ...reuseNetwork(comparison.reuse, lang)] : [],
})

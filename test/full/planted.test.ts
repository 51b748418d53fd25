/** The planted facts of test/extract at full count. */
import { expect, test } from 'vitest'
import { plans } from '../extract/planted/documents.ts'
import { LEVELS } from '../extract/planted/levels.ts'
import { measure, precision, recall, report } from '../extract/planted/measure.ts'
import { NEWS_KINDS, news } from '../extract/planted/news.ts'

const TIMEOUT = 900_000

test(
  '2,000 random plans',
  async () => {
    const m = await measure(plans, 2_000, 20_260_101)
    expect(recall(m), report(m)).toBeGreaterThanOrEqual(LEVELS.plans.recall)
    expect(precision(m), report(m)).toBeGreaterThanOrEqual(LEVELS.plans.precision)
  },
  TIMEOUT,
)

test(
  '1,000 random news pages',
  async () => {
    const m = await measure(news, 1_000, 20_260_101, NEWS_KINDS)
    expect(recall(m), report(m)).toBeGreaterThanOrEqual(LEVELS.news.recall)
    expect(precision(m), report(m)).toBeGreaterThanOrEqual(LEVELS.news.precision)
  },
  TIMEOUT,
)

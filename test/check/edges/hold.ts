/** Cases at the edges of rules, beyond the examples that their pages show: what each says, in one line a finding. */
import { expect, test } from 'vitest'
import { findRule } from '../../../src/check/registry.ts'
import type { Example } from '../../../src/check/rule.ts'
import { runRule } from '../../../src/check/run.ts'
import { draftOf } from '../draft-of.ts'
import { inOneLine } from '../heard/words.ts'

interface Edge extends Example {
  rule: string
  what: string
  /** see `inOneLine` */
  heard: string[]
}

export const hold = (edges: readonly Edge[]): void =>
  test.each(edges)('$rule: $what', async ({ rule, plan, parent, heard }) => {
    expect(runRule(findRule(rule)!, await draftOf({ plan, parent })).map(inOneLine)).toEqual(heard)
  })

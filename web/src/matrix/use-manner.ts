/** How a matrix is shown, as the address has it: "dang" its look, "muc" the tone that rows must have, "sx" the column they are sorted by. */
import { useMemo } from 'react'
import { useChangeParams } from '../ui/use-change-params.ts'
import type { Sort, Tone } from './model.ts'

export type Look = 'table' | 'heat' | 'time'

/** What another matrix does not take over. */
export const MANNER_PARAMS = ['sx', 'muc', 'dang'] as const

const UP = 't'
const DOWN = 'g'

export function useManner() {
  const [params, change] = useChangeParams()
  const asked = params.get('sx')
  const tone = params.get('muc') as Tone | null
  const sort = useMemo<Sort | null>(() => {
    if (asked === null) return null
    const [column, way] = asked.split('~')
    return { column: column!, down: way === DOWN }
  }, [asked])
  return {
    look: (params.get('dang') ?? 'table') as Look,
    tone,
    sort,
    setLook: (to: Look) => change({ dang: to === 'table' ? null : to }),
    /** once more takes it away */
    toggleTone: (to: Tone) => change({ muc: tone === to ? null : to }),
    /** up, then down, then as the matrix has them */
    turnSort: (column: string) => {
      const isAgain = sort?.column === column
      change({ sx: isAgain && sort.down ? null : `${column}~${isAgain ? DOWN : UP}` })
    },
  }
}

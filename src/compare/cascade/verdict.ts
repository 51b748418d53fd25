/** What a rule says of a parent's item and the unit's item it was paired with. */
export interface Verdict {
  state: 'kept' | 'raised' | 'lowered'
  note: string | null
}

/** `by` above 0: the unit asks more; below: less. */
export const verdict = (by: number, note: string | null = null): Verdict => ({
  state: by > 0 ? 'raised' : by < 0 ? 'lowered' : 'kept',
  note,
})

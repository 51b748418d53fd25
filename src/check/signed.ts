/** Whether a document left its drafter's hands. */
import type { Draft } from './draft.ts'

/** "(Đã ký)" in the signature block, or the stamp of a digital signature. */
export const isSigned = (draft: Draft): boolean =>
  draft.record.stamps.some(s => s.value.kind === 'digital_signature') || draft.zones.signature.some(l => /\(?đã k[ýí]\)?/u.test(l.folded))

/** Position and name of the signer (NĐ 30/2020, Phụ lục I, box 7). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** "… (để b/c); PHÓ CHỦ TỊCH": a position in capitals behind words that are not */
const POSITION_WITHIN = /\p{Ll}.*(?<!\p{L})(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH)(?![\p{L}])/u

export const signatureMissing: Rule = {
  id: 'signature-missing',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Chức vụ, họ tên người ký', 'Position and name of the signer'),
  about: label(
    'Cuối văn bản, bên phải, ghi quyền hạn, chức vụ và họ tên người có thẩm quyền ký.',
    'The bottom right bears authority, position and name of the person who signs.',
  ),
  basis: formBasis('signature'),
  mend: label('Ghi đủ quyền hạn, chức vụ và họ tên người ký.', 'Write the signer’s authority, position and name.'),
  applies: draft => draft.isPlan && !draft.isScan,
  *check(draft) {
    const { signature } = draft.record
    const where = { ...(draft.zones.recipients.at(-1) ?? draft.bodyEnd()) }
    const after = { start: where.start, end: where.end, where: 'after' as const }
    if (!signature) {
      yield { at: after, say: label('Văn bản chưa có chức vụ, họ tên người ký.', 'The document names nobody who signs.') }
      return
    }
    const at = { start: signature.evidence[0]!.start, end: signature.evidence.at(-1)!.end }
    // two columns that were read across: the position stands within another line
    const mixed = [...draft.zones.signature, ...draft.zones.recipients].some(l => POSITION_WITHIN.test(l.text))
    if (!signature.value.position && !mixed)
      yield { at, say: label('Phần ký chưa ghi chức vụ người ký.', 'The signature block does not give the signer’s position.') }
    if (!signature.value.name)
      yield {
        at,
        level: 'warning',
        say: label('Phần ký chưa ghi họ tên người ký.', 'The signature block does not give the signer’s name.'),
      }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nNông Thị Sao Mai' } },
      { plan: { signature: '**GIÁM ĐỐC**\n\n**Nông Thị Sao Mai**' } },
    ],
    invalid: [
      { plan: { signature: '' } },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nNông Thị Sao Mai' } },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH' } },
    ],
  },
}

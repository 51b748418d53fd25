import { resolveUnit } from '../../knowledge/gazetteer/index.ts'
import { oneLine } from '../context.ts'
import { datelineOf } from '../dateline.ts'
import { field } from '../field.ts'
import { nearTexts } from '../issuer/unit.ts'

/** Địa danh of the dateline, in the gazetteer's spelling: "Nguyễn Bình" → "Nguyên Bình" is `normalised`. A news dateline is the paper's own. */
export const issuedPlace = field<string>({
  name: 'issuedPlace',
  many: false,
  absence: ctx => (ctx.isArticle ? 'not_applicable' : 'absent'),
  find: ctx => {
    const line = ctx.isArticle ? null : datelineOf(ctx)
    if (!line?.place || !line.placeSpan) return []
    const printed = oneLine(line.place)
    const bare = printed.replace(/^(?:TP|Tp|TX|Tx)\.?\s*/u, m => (m.toUpperCase().startsWith('TP') ? 'Thành phố ' : 'Thị xã '))
    const found = resolveUnit(bare, line.date?.date ?? null, { near: nearTexts(ctx) })
    // several units of one name share its spelling; a misspelt name is repaired only where one unit is possible
    const unit = found.unit ?? (new Set(found.candidates.map(c => c.name)).size === 1 ? found.candidates[0] : null)
    const typed = /^(?:Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn)\s+/u.exec(bare)?.[0] ?? ''
    const repaired = unit && found.normalised ? `${typed}${unit.name}` : bare
    return [
      {
        value: repaired,
        evidence: [ctx.evidence(line.placeSpan)],
        score: unit ? 0.97 : 0.85,
        rule: repaired === printed ? 'issuedPlace.dateline' : 'issuedPlace.repaired',
        ...(repaired !== printed && { basis: 'normalised' as const, note: `${printed} → ${repaired}` }),
      },
    ]
  },
})

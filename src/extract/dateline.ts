/** Place and date of issue (NĐ 30/2020, Phụ lục I, ô số 4): "Châu Thành, ngày 18 tháng 02 năm 2022"; day or month may be left blank. */
import type { Span } from '../structure/index.ts'
import type { FoundDate } from '../text/dates.ts'
import type { Context } from './context.ts'

export interface Dateline {
  place: string | null
  placeSpan: Span | null
  date: FoundDate | null
  dateSpan: Span | null
}

/** The place: capitalised words before ", ngày"; "TP. X", "Thành phố X", "Phường 7". A space instead of the comma is common. */
const PLACE =
  /(?<place>(?:(?:TP|Tp|TX|Tx)\.?\s*)?\p{Lu}[\p{L}\p{M}'’]*(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}'’]*|\d{1,2}|phố|xã|trấn|khu)){0,6})\s*[,.]?\s*(?=[Nn]gày(?:\s|\d|…|\.|\ufffd))/u

export function datelineOf(ctx: Context): Dateline | null {
  return ctx.once('dateline', () => {
    const all = datelines(ctx)
    // an approval above the letterhead has a date and no place
    return all.find(d => d.place !== null) ?? all[0] ?? null
  })
}

function datelines(ctx: Context): Dateline[] {
  const out: Dateline[] = []
  const { header, title } = ctx.zones
  for (const line of header) {
    if (/^số\s*:?.*(?:qđ|kế hoạch)/u.test(line.folded) && !/ngày/u.test(line.folded)) continue
    // the dateline says "ngày … tháng … năm" in words
    const written = /ngày[\s\d.…_/\ufffd]*tháng[\s\d.…_/\ufffd]*năm/u.exec(line.folded)
    if (!written || title.includes(line)) continue
    const date = ctx.datesIn(line).find(d => d.start <= line.start + written.index + 1 && d.end >= line.start + written.index + 4) ?? null
    const m = PLACE.exec(line.text.slice(0, written.index + 5))
    const place = m?.groups?.place?.replace(/^(?:UBND|KH|QĐ|CT|TTr)[-\s]*/u, '') ?? null
    out.push({
      place,
      placeSpan:
        m && place
          ? { start: line.start + m.index + m[0].indexOf(place), end: line.start + m.index + m[0].indexOf(place) + place.length }
          : null,
      date,
      dateSpan: date ? { start: date.start, end: date.end } : null,
    })
  }
  return out
}

import type { Publication } from '../../../schemas/record.ts'
import { oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { titleCase } from '../letter-case.ts'

const POSTED = /(?:đăng ngày|ngày đăng|đăng lúc|cập nhật|xuất bản|ngày viết|thời gian đăng)/u
/** A line that holds a date and clock alone: "Thứ Tư, 01/02/2023 14:05". */
const DATE_ONLY =
  /^(?:(?:thứ\s+\p{L}+|chủ nhật|ngày|lúc|đăng|vào)[\s,:]*)*[\d\s/.,:|h-]*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[\s\d:,|ghmtcs()+-]*$/u
const AUTHOR_LEAD = /^(?:tác giả|bài và ảnh|bài, ảnh|bài|tin, ảnh|tin|người viết|theo|nguồn|pv|ctv)\s*[:.]?\s*/iu

/** A byline in capitals in normal case. */
const personCase = (s: string) => (/\p{Ll}/u.test(s) ? s : titleCase(s))

/** When, by whom and where a news text was published; what is not printed is null. */
export const publication = field<Publication>({
  name: 'publication',
  many: false,
  absence: ctx => (ctx.isNews ? 'absent' : 'not_applicable'),
  find: ctx => {
    const headline = ctx.zones.title[0]
    if (!ctx.isNews || !headline) return []
    const firstBody = ctx.zones.body[0]?.index ?? headline.index
    const near = ctx.structured.lines.filter(l => l.index <= firstBody + 1 && Math.abs(l.index - headline.index) <= 6)
    const posted =
      ctx.structured.lines.find(l => l.node.data.role === 'published' && ctx.datesIn(l).length) ??
      near.find(l => POSTED.test(l.folded) && ctx.datesIn(l).length) ??
      near.find(l => DATE_ONLY.test(l.folded) && ctx.datesIn(l).length)
    const date = posted ? ctx.datesIn(posted).find(d => d.precision === 'day' && !d.date.startsWith('-')) : undefined
    const byline = ctx.zones.byline.find(l => l.node.data.role === 'byline') ?? ctx.zones.byline.at(-1)
    const author = byline
      ? personCase(
          oneLine(byline.text)
            .replace(AUTHOR_LEAD, '')
            .replace(/\s*[-–(|].*$/u, ''),
        )
      : null
    const source = ctx.structured.lines.find(
      l => /^(?:nguồn|theo)\s*:\s*\p{L}/u.test(l.folded) && l.text.length < 80 && !ctx.zones.body.includes(l),
    )
    const grounds = [headline, ...(date && posted ? [posted] : []), ...(byline ? [byline] : []), ...(source ? [source] : [])]
    const value: Publication = {
      publisher: source ? oneLine(source.text).replace(/^[^:]*:\s*/u, '') : null,
      headline: oneLine(headline.text),
      date: date?.date ?? null,
      author: author || null,
    }
    const c: Candidate<Publication> = {
      value,
      evidence: grounds.map(g => ctx.evidence(g)),
      score: date ? 0.9 : 0.8,
      rule: 'publication.article',
    }
    return [c]
  },
})

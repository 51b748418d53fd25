/** Words by which the form of administrative documents is recognised (NĐ 30/2020, Phụ lục I; HD 36-HD/VPTW for the Party), folded and without accents. */

/** National motto or the Party's line: only a letterhead has them. */
export const MOTTO = /doc lap - tu do|cong hoa xa hoi chu nghia|dang cong san viet nam/u
/** What stands in a letterhead, or at the head of the recipients: no table of tasks says so. */
export const FORM = new RegExp(`${MOTTO.source}|^noi nhan\\s*:`, 'u')
/** Also in letterheads and beside signatures, but in other tables too. */
export const FORM_PART = /^so\s*:|^(?:tm|kt|tl|tuq|t\/m|k\/t)\.? |, ngay .{0,6} thang /u

/** An answer of the server that is no success: problem+json (RFC 9457), or what stands in its place when no answer came. */
import type { Problem as Body } from '../../../schemas/api/common.ts'
import type { Language } from '../../../schemas/labels.ts'

export class Problem extends Error {
  /** HTTP status; 0 where no answer came */
  readonly status: number
  readonly body: Partial<Body>

  constructor(status: number, body: Partial<Body>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.status = status
    this.body = body
  }

  /** What happened, in the server's words; null where it said nothing. */
  said(lang: Language): string | null {
    const { title, titleEn, detail, detailEn } = this.body
    return (lang === 'vi' ? (detail ?? title) : (detailEn ?? titleEn ?? detail ?? title)) ?? null
  }
}

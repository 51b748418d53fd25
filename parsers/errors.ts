/** What a parser says when it cannot read a file: a named reason, worded by the message catalogue of the caller. */
import { LIMITS, type LimitName } from './limits.ts'

export type ParseFailure =
  | 'empty' // no bytes, or nothing but white space
  | 'too_large'
  | 'not_text' // bytes that are neither a known format nor text
  | 'unsupported' // a known format that is not read yet
  | 'encrypted'
  | 'damaged'
  | 'no_text' // a readable container without text (a scan)

/** A limit that the content of a file goes past. */
export interface Excess {
  limit: LimitName
  /** how much there is, where it is known */
  found?: number
}

export class ParseError extends Error {
  readonly reason: ParseFailure
  readonly detail: string
  /** for 'too_large' within a file: which limit */
  readonly excess: Excess | undefined
  constructor(reason: ParseFailure, detail = '', excess?: Excess) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'ParseError'
    this.reason = reason
    this.detail = detail
    this.excess = excess
  }
}

/** Error of a file that goes past a limit; `found` where it was counted to the end. */
export const overLimit = (limit: LimitName, found?: number): ParseError =>
  new ParseError('too_large', found === undefined ? `${limit} > ${LIMITS[limit]}` : `${limit} ${found} > ${LIMITS[limit]}`, {
    limit,
    ...(found !== undefined && { found }),
  })

/** What a parser says when it cannot read a file: a named reason, worded by the message catalogue of the caller. */
export type ParseFailure =
  | 'empty' // no bytes, or nothing but white space
  | 'too_large'
  | 'not_text' // bytes that are neither a known format nor text
  | 'unsupported' // a known format that is not read yet
  | 'encrypted'
  | 'damaged'
  | 'no_text' // a readable container without text (a scan)

export class ParseError extends Error {
  readonly reason: ParseFailure
  readonly detail: string
  constructor(reason: ParseFailure, detail = '') {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'ParseError'
    this.reason = reason
    this.detail = detail
  }
}

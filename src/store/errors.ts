/** What the store refuses, for the caller to tell. */

/** The document changed since the caller read it; `etag` is the one that holds. */
export class Conflict extends Error {
  readonly etag: string
  constructor(etag: string) {
    super('the document changed')
    this.name = 'Conflict'
    this.etag = etag
  }
}

export class NotFound extends Error {
  constructor(what: string) {
    super(`${what} is not there`)
    this.name = 'NotFound'
  }
}

/** The request itself makes no sense here: an undo of what was undone, a cursor of another list. */
export class Refused extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Refused'
  }
}

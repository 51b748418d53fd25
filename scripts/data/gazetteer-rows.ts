/**
 * Rows of the gazetteer's tables, read plainly: the checks must not lean on the code that the checks are for.
 */
export type Level = 'province' | 'district' | 'commune'
export const LEVELS: readonly Level[] = ['province', 'district', 'commune']

export interface SuccessorCell {
  code: string
  /** day on which the successor is in force, where it is not the day the unit ended; "" otherwise */
  day: string
  partial: boolean
}

export interface Row {
  level: Level
  code: string
  name: string
  type: string
  parent: string
  /** yyyymmdd; "" : before the data begins */
  from: string
  /** first day not in force; "": still in force */
  to: string
  successors: SuccessorCell[]
}

export interface AliasRow {
  code: string
  from: string
  alias: string
}

const body = (text: string): string[] => text.trimEnd().split('\n').slice(1)

function cell(text: string): SuccessorCell {
  const partial = text.endsWith('~')
  const [code = '', day = ''] = (partial ? text.slice(0, -1) : text).split('@')
  return { code, day, partial }
}

export function readRows(level: Level, text: string): Row[] {
  return body(text).map(line => {
    const cells = line.split('\t')
    const [code = '', name = '', type = ''] = cells
    const [parent = '', from = '', to = '', successors = ''] = level === 'province' ? ['', ...cells.slice(3)] : cells.slice(3)
    return { level, code, name, type, parent, from, to, successors: successors.split(' ').filter(Boolean).map(cell) }
  })
}

export const lineOf = (r: Row): string =>
  [
    r.code,
    r.name,
    r.type,
    ...(r.level === 'province' ? [] : [r.parent]),
    r.from,
    r.to,
    r.successors.map(s => `${s.code}${s.day ? `@${s.day}` : ''}${s.partial ? '~' : ''}`).join(' '),
  ]
    .join('\t')
    .trimEnd()

export const readAliases = (text: string): AliasRow[] =>
  body(text).map(line => {
    const [code = '', from = '', alias = ''] = line.split('\t')
    return { code, from, alias }
  })

/** A row as a problem names it. */
export const label = (r: Row): string => `${r.code} ${r.type} ${r.name} (${r.from || '…'}–${r.to || '…'})`

/** Days of a row as a pair that compares: "" becomes the first or last of all days. */
export const span = (r: { from: string; to: string }): [string, string] => [r.from || '00000000', r.to || '99999999']
export const inForce = (r: Row, day: string): boolean => span(r)[0] <= day && day < span(r)[1]

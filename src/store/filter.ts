/** The filters of a list as SQL: each value goes as a parameter, nothing of a client stands in the text of a query. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { DocumentQuery } from '../../schemas/api/documents.ts'
import type { Tables } from './tables.ts'
import { placeKey } from './text.ts'

export type Filter = Pick<DocumentQuery, 'campaign' | 'level' | 'province' | 'type' | 'state' | 'year' | 'doubtful'>
type Joined = ExpressionBuilder<Tables, 'list_rows' | 'documents'>

export function conditions(eb: Joined, filter: Filter): Expression<SqlBool>[] {
  const { campaign, level, province, type, state, year, doubtful } = filter
  return [
    ...(campaign === undefined ? [] : [eb('list_rows.campaign_id', '=', campaign)]),
    ...(level === undefined ? [] : [eb('list_rows.level', '=', level)]),
    ...(province === undefined ? [] : [eb('list_rows.province_key', '=', placeKey(province))]),
    ...(type === undefined ? [] : [eb('list_rows.type', '=', type)]),
    ...(state === undefined ? [] : [eb('documents.state', '=', state)]),
    ...(year === undefined ? [] : [eb('list_rows.year_from', '<=', year), eb('list_rows.year_to', '>=', year)]),
    ...(doubtful === undefined ? [] : [doubtful === 'true' ? eb('list_rows.doubts', '>', 0) : eb('list_rows.doubts', '=', 0)]),
  ]
}

const FILTERS = ['campaign', 'level', 'province', 'type', 'state', 'year', 'doubtful'] as const satisfies (keyof Filter)[]

export const isFiltered = (filter: Filter): boolean => FILTERS.some(name => filter[name] !== undefined)

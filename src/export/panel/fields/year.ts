/** For which year something is asked, and the years of the campaign. */
import { both, type PanelField, type PanelRow } from '../field.ts'

/** The year a demand is for: its own, else that of a campaign of one year. A campaign of several years gives none, and no year is guessed. */
function yearOf({ condition, record }: PanelRow): { year: number | null; from: 'stated' | 'campaign' | null } {
  if (condition.year !== null) return { year: condition.year, from: 'stated' }
  const years = record.years?.value
  return years && years.from === years.to ? { year: years.from, from: 'campaign' } : { year: null, from: null }
}

export const yearFields: readonly PanelField[] = [
  {
    name: 'year',
    type: 'integer',
    title: both('Năm', 'Year'),
    description: both(
      'Năm của chỉ tiêu; để trống khi phong trào kéo dài nhiều năm mà chỉ tiêu không nêu năm',
      'Year of the demand; empty where a campaign of several years states none for it',
    ),
    value: row => yearOf(row).year,
  },
  {
    name: 'year_basis',
    type: 'string',
    title: both('Căn cứ của năm', 'Basis of the year'),
    description: both('stated: nêu ở chỉ tiêu; campaign: năm của phong trào', 'stated: with the demand; campaign: that of the campaign'),
    codes: ['stated', 'campaign'],
    value: row => yearOf(row).from,
  },
  {
    name: 'campaign_from',
    type: 'integer',
    title: both('Phong trào từ năm', 'Campaign from'),
    description: both('Năm đầu của phong trào', 'First year of the campaign'),
    value: row => row.record.years?.value.from ?? null,
  },
  {
    name: 'campaign_to',
    type: 'integer',
    title: both('Phong trào đến năm', 'Campaign to'),
    description: both('Năm cuối của phong trào', 'Last year of the campaign'),
    value: row => row.record.years?.value.to ?? null,
  },
]

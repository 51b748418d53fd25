/** Tables of points add up: criteria to their group, groups to the total, the total to the scale that the text names. */
import type { Block, Table } from '../../../schemas/document.ts'
import type { Draft } from '../draft.ts'
import type { Report, Rule } from '../rule.ts'
import { type ScoreRow, type ScoreTable, scoreTable, sumOf } from '../scoring.ts'
import { label } from '../spot.ts'

// "thang điểm 100", "tổng số điểm là 100", "tổng điểm tối đa: 100 điểm"
const SCALE =
  /(?<!\p{L})(?:thang\s+điểm|tổng\s+(?:số\s+)?điểm(?:\s+tối\s+đa)?|theo\s+thang)(?:\s+(?:là|của|gồm))?\s*:?\s*(?<scale>\d{2,4})(?!\d|\s*%|,)/u

const tablesOf = (blocks: readonly Block[]): Table[] => blocks.flatMap(b => (b.type === 'table' ? [b] : []))
const shown = (n: number) => String(n).replace('.', ',')

function* groups(rows: readonly ScoreRow[]): Generator<Report> {
  for (const row of rows) {
    const sum = row.children.length > 1 ? sumOf(row.children) : null
    if (sum !== null && row.points !== null && sum !== row.points)
      yield {
        at: row.at,
        say: label(
          `Các tiêu chí thành phần cộng lại được ${shown(sum)} điểm, không phải ${shown(row.points)} điểm.`,
          `The criteria below add up to ${sum} points, not to ${row.points}.`,
        ),
        expected: label(`${shown(sum)} điểm`, `${sum} points`),
      }
    yield* groups(row.children)
  }
}

function* total(draft: Draft, table: Table, score: ScoreTable, tables: number): Generator<Report> {
  yield* groups(score.rows)
  const sum = score.rows.length > 1 ? sumOf(score.rows) : null
  if (sum === null) return
  if (score.total?.points != null) {
    if (score.total.points !== sum)
      yield {
        at: score.total.at,
        say: label(
          `Bảng điểm cộng lại được ${shown(sum)} điểm nhưng dòng tổng ghi ${shown(score.total.points)}.`,
          `The table adds up to ${sum} points, but its total says ${score.total.points}.`,
        ),
        expected: label(`${shown(sum)} điểm`, `${sum} points`),
      }
    return
  }
  // without a total in the table, the scale that the text names; with several tables nobody knows whose it is
  const scale = tables === 1 ? [...draft.find(SCALE)][0] : undefined
  const said = scale ? Number(scale.match.groups!.scale) : sum
  if (scale && said !== sum)
    yield {
      at: { start: table.position.start.offset, end: draft.lineAt(table.position.start.offset)!.end },
      say: label(
        `Bảng điểm cộng lại được ${shown(sum)} điểm, không khớp thang điểm ${said}.`,
        `The table adds up to ${sum} points, not to the scale of ${said}.`,
      ),
      expected: label(`${said} điểm`, `${said} points`),
      related: [{ at: scale.at, of: 'draft' }],
    }
}

const head = '| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n'
const points = (rows: string) => ({ criteria: `V. TIÊU CHÍ THI ĐUA\n\nChấm theo bảng sau:\n\n${head}${rows}` })

export const scoringTotal: Rule = {
  id: 'scoring-total',
  group: 'time',
  preset: 'campaign',
  level: 'error',
  title: label('Bảng điểm cộng đúng', 'Tables of points add up'),
  about: label(
    'Điểm thành phần cộng lại phải bằng điểm của nhóm, các nhóm cộng lại bằng tổng điểm; bảng sai tổng thì không chấm được.',
    'Points of criteria add up to their group and groups to the total; a table that does not cannot be used.',
  ),
  basis: null,
  mend: label('Cộng lại bảng điểm, sửa điểm thành phần hoặc dòng tổng.', 'Add the table up again and correct parts or total.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    const scored = tablesOf(draft.document.children).flatMap(table => {
      const score = scoreTable(draft, table)
      return score ? [{ table, score }] : []
    })
    for (const { table, score } of scored) yield* total(draft, table, score, scored.length)
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: points(
          '| I | Giải quyết hồ sơ | 60 |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 20 |\n| II | Kỷ luật | 40 |\n|  | Tổng cộng | 100 |',
        ),
      },
      { plan: points('| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 30 |') },
      {
        plan: points('| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | Mỗi hồ sơ 1 điểm |\n| 3 | Điểm thưởng | 10 |\n|  | Tổng cộng | 100 |'),
        note: label('có điểm thưởng và ô không phải số: không cộng', 'a bonus and a cell without a number: nothing is added up'),
      },
    ],
    invalid: [
      {
        plan: points(
          '| I | Giải quyết hồ sơ | 60 |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 25 |\n| II | Kỷ luật | 40 |\n|  | Tổng cộng | 100 |',
        ),
      },
      { plan: points('| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 20 |\n|  | Tổng cộng | 100 |') },
      {
        plan: {
          criteria: `V. TIÊU CHÍ THI ĐUA\n\nChấm theo thang điểm 100:\n\n${head}| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 20 |`,
        },
      },
    ],
  },
}

// biome-ignore-all lint/a11y/useSemanticElements: a table that draws only what is in view is a grid of ARIA
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its cells are pointed at by aria-activedescendant
/** What stays on top of a grid: the names of its columns, by which its rows are sorted, and what the parent plan says. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLanguage } from '../i18n/language.tsx'
import type { MatrixColumn, Sort } from './model.ts'
import type { Across } from './use-cells.ts'

interface Props {
  columns: readonly MatrixColumn[]
  visible: readonly Across[]
  width: number
  heat: boolean
  withParent: boolean
  sort: Sort | null
  onSort: (column: string) => void
}

const placeOf = ({ start, size }: Across) => ({ transform: `translateX(${start}px)`, width: size })

/** '' is the column of the units' names. */
const orderOf = (sort: Sort | null, column: string) => (sort?.column === column ? (sort.down ? 'descending' : 'ascending') : 'none')

function SortMark({ sort, column }: { sort: Sort | null; column: string }) {
  if (sort?.column !== column) return null
  return sort.down ? <ArrowDown className="icon" aria-hidden /> : <ArrowUp className="icon" aria-hidden />
}

export function GridHead({ columns, visible, width, heat, withParent, sort, onSort }: Props) {
  const { t } = useLanguage()
  const hasGroups = columns.some(c => c.group)
  return (
    <div className="grid-head" role="rowgroup" style={{ width }}>
      <div className="grid-row names" role="row" aria-rowindex={1}>
        <div className="first" role="columnheader" aria-colindex={1} aria-sort={orderOf(sort, '')}>
          <button type="button" tabIndex={-1} onClick={() => onSort('')}>
            {t('unit')} <SortMark sort={sort} column="" />
          </button>
        </div>
        {visible.map(at => {
          const { id, group, label } = columns[at.index]!
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={at.index + 2}
              aria-sort={orderOf(sort, id)}
              className="cell head"
              style={placeOf(at)}
            >
              <button type="button" tabIndex={-1} title={[group, label].filter(Boolean).join(': ')} onClick={() => onSort(id)}>
                {hasGroups && !heat && <span className="faint">{group}</span>}
                <span className="said" lang="vi">
                  {label}
                </span>
                <SortMark sort={sort} column={id} />
              </button>
            </div>
          )
        })}
      </div>
      {withParent && !heat && <ParentRow columns={columns} visible={visible} />}
    </div>
  )
}

function ParentRow({ columns, visible }: Pick<Props, 'columns' | 'visible'>) {
  const { t } = useLanguage()
  return (
    <div className="grid-row parent" role="row" aria-rowindex={2}>
      <div className="first" role="rowheader" aria-colindex={1}>
        {t('parentPlan')}
      </div>
      {visible.map(at => {
        const { id, parent } = columns[at.index]!
        return (
          <div
            key={id}
            role="gridcell"
            aria-colindex={at.index + 2}
            className="cell"
            style={placeOf(at)}
            title={parent?.sides[0]?.quote ?? undefined}
          >
            <span className="said" lang="vi">
              {parent?.text ?? ''}
            </span>
          </div>
        )
      })}
    </div>
  )
}

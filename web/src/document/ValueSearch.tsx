/** A search over the values of one record. */
import { useState } from 'react'
import { matches } from '../format/fold.ts'
import { valueView } from '../format/value.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Item } from './items.ts'

const MOST = 12

interface Props {
  items: readonly Item[]
  onOpen: (key: string) => void
  onClose: () => void
}

export function ValueSearch({ items, onOpen, onClose }: Props) {
  const { t, lang } = useLanguage()
  const [asked, setAsked] = useState('')
  const hits = items
    .map(item => ({ item, main: valueView(item.field, item.sourced.value, lang).main }))
    .map(h => ({ ...h, fit: asked ? matches(h.main, asked) : 0 }))
    .filter(h => h.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
  const go = (item: Item) => {
    onOpen(item.key)
    onClose()
  }
  return (
    <search className="value-search">
      <input
        className="input"
        aria-label={t('searchValues')}
        placeholder={t('searchValues')}
        // biome-ignore lint/a11y/noAutofocus: the reader asked for the search with a key
        autoFocus
        value={asked}
        onChange={e => setAsked(e.target.value)}
        onKeyDown={e => {
          if (e.key === 'Escape') onClose()
          if (e.key === 'Enter' && hits[0]) go(hits[0].item)
        }}
      />
      <ul>
        {hits.map(({ item, main }) => (
          <li key={item.key}>
            <button type="button" lang="vi" onClick={() => go(item)}>
              {main}
            </button>
          </li>
        ))}
      </ul>
    </search>
  )
}

/** The way from a document to the next one of the list that it was opened from. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { DocumentSummary } from '../../../schemas/api/documents.ts'
import { askRecord, recordKey } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useNotify } from '../ui/notices.tsx'
import { LIST_PARAM, nextWithin } from './from-list.ts'
import { itemsOf } from './items.ts'
import { doubtsOf } from './steps.ts'

/** Gives what goes on, to be asked for before the last doubt is decided; null where the document was not opened from a list. */
export function useNextDocument(id: string): () => Promise<(() => Promise<void>) | null> {
  const { t } = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const go = useNavigate()
  const [params] = useSearchParams()
  const list = params.get(LIST_PARAM)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  /** Opens it at its first doubt. */
  const open = async (next: DocumentSummary) => {
    const answer = await client.fetchQuery({ queryKey: recordKey(next.id), queryFn: () => askRecord(next.id) }).catch(() => null)
    const first = answer && doubtsOf(itemsOf(answer.record))[0]
    // the reader may have gone elsewhere meanwhile
    if (!isHere.current) return
    const to = new URLSearchParams(params)
    for (const own of ['v', 'panel']) to.delete(own)
    if (first) to.set('v', first.key)
    notify(t('nextOfList', { title: next.title ?? next.fileName }))
    go(`/van-ban/${next.id}?${to}`)
  }

  return async () => {
    if (list === null) return null
    try {
      const next = await nextWithin(list, id)
      return async () => (next ? open(next) : notify(t('listLookedThrough')))
    } catch {
      // a list that is not to be had keeps nobody from deciding
      return null
    }
  }
}

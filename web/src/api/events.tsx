/** Hears what changed on the server and lets the views that show it ask anew: two people at one record see each other's work. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ChangeEvent } from '../../../schemas/api/records.ts'
import { API } from './client.ts'

/** Changes come in bursts while a folder is read; lists ask once for all of them. */
const PAUSE_MS = 400
const LISTS = ['list', 'overview', 'campaigns', 'comparison']

export function useChanges(listen: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!listen) return
    const source = new EventSource(`${API}/events`)
    let waiting: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        for (const key of LISTS) client.invalidateQueries({ queryKey: [key] })
      }, PAUSE_MS)
    }
    source.addEventListener('change', event => {
      const change = JSON.parse(event.data) as ChangeEvent
      for (const key of ['record', 'document', 'corrections', 'findings']) client.invalidateQueries({ queryKey: [key, change.document] })
      if (change.kind === 'read') client.invalidateQueries({ queryKey: ['parsed', change.document] })
      later()
    })
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [client, listen])
}

/** Sends files to the server in handfuls, one request after the other, all into one job. */
import { useCallback, useRef, useState } from 'react'
import type { JobAccepted } from '../../../schemas/api/jobs.ts'
import { askJson, query } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import type { Dropped } from './dropped.ts'

const FILES = 20
const BYTES = 48 * 1024 * 1024

export interface Sending {
  total: number
  sent: number
  /** handfuls that did not arrive, with what the server said */
  lost: { files: Dropped[]; problem: unknown }[]
}

/** Handfuls of at most FILES files and BYTES bytes; a single large file is one of its own. */
export function handfuls(files: readonly Dropped[]): Dropped[][] {
  const all: Dropped[][] = []
  let bytes = 0
  for (const dropped of files) {
    const last = all.at(-1)
    if (last && last.length < FILES && bytes + dropped.file.size <= BYTES) {
      last.push(dropped)
      bytes += dropped.file.size
    } else {
      all.push([dropped])
      bytes = dropped.file.size
    }
  }
  return all
}

export function useUpload(onJob: (job: string) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const stopped = useRef<AbortController | null>(null)

  const send = useCallback(
    async (files: readonly Dropped[]) => {
      const stop = new AbortController()
      stopped.current = stop
      let now: Sending = { total: files.length, sent: 0, lost: [] }
      setSending(now)
      let job: string | null = null
      for (const some of handfuls(files)) {
        if (stop.signal.aborted) break
        const form = new FormData()
        for (const { file, path } of some) form.append('files', file, path)
        try {
          const { jobId }: JobAccepted = await askJson<JobAccepted>(`/uploads${query({ job })}`, {
            method: 'POST',
            form,
            signal: stop.signal,
          })
          if (!job) onJob(jobId)
          job = jobId
          now = { ...now, sent: now.sent + some.length }
        } catch (problem) {
          if (!stop.signal.aborted)
            now = { ...now, lost: [...now.lost, { files: some, problem: problem instanceof Problem ? problem : new Problem(0, {}) }] }
        }
        setSending(now)
      }
      if (stop.signal.aborted) setSending(null)
      else if (!now.lost.length) setSending(null)
    },
    [onJob],
  )
  const stop = useCallback(() => stopped.current?.abort(), [])
  const forget = useCallback(() => setSending(null), [])
  return { sending, send, stop, forget }
}

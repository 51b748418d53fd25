/** Có nguồn, cần xem, thiếu: each with its own icon, so that colour is not needed to tell them apart. */
import { CircleCheck, CircleMinus, Eye } from 'lucide-react'
import type { ReactNode } from 'react'

export type State = 'good' | 'doubt' | 'missing'

const icons = { good: CircleCheck, doubt: Eye, missing: CircleMinus }

export function StateIcon({ state, label }: { state: State; label?: string }) {
  const Icon = icons[state]
  return (
    <Icon className="icon state-icon" data-state={state} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })} />
  )
}

export function StateTag({ state, children }: { state: State; children: ReactNode }) {
  const Icon = icons[state]
  return (
    <span className="tag" data-state={state}>
      <Icon className="icon" aria-hidden />
      {children}
    </span>
  )
}

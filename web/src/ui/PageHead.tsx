/** Title of a view with what can be done at its side; sets the title of the window. */
import { type ReactNode, useEffect } from 'react'

export function PageHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Thi đua`
  }, [title])
  return (
    <header>
      <div>
        <h1>{title}</h1>
        {about && <p className="soft">{about}</p>}
      </div>
      {children}
    </header>
  )
}

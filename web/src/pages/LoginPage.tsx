/** Login, where the server has accounts. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { useLanguage } from '../i18n/language.tsx'
import icon from '../icon.svg'

export function LoginPage() {
  const { t, lang, setLang } = useLanguage()
  const client = useQueryClient()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    try {
      await ask('/session', { method: 'POST', json: { name: form.get('name'), password: form.get('password') } })
      await client.resetQueries()
    } catch (problem) {
      setError((problem instanceof Problem && problem.said(lang)) || t('failedHelp'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="login">
      <form className="card" onSubmit={enter}>
        <h1>
          <img src={icon} alt="" /> Thi đua
        </h1>
        <div className="field">
          <label htmlFor="name">{t('userName')}</label>
          <input id="name" name="name" className="input" autoComplete="username" required maxLength={64} />
        </div>
        <div className="field">
          <label htmlFor="password">{t('password')}</label>
          <input
            id="password"
            name="password"
            type="password"
            className="input"
            autoComplete="current-password"
            required
            maxLength={1024}
          />
        </div>
        {error && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        <button type="submit" className="button" data-kind="main" disabled={busy}>
          {t('login')}
        </button>
        <button type="button" className="button" data-kind="quiet" data-small onClick={() => setLang(lang === 'vi' ? 'en' : 'vi')}>
          {lang === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
      </form>
    </main>
  )
}

/** Accounts, for admins: who may read, correct, manage; and what was done. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Role, User, UserChange } from '../../../schemas/api/account.ts'
import { ask } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { useAudit, useSession, useUsers } from '../api/queries.ts'
import { momentText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { More } from '../ui/More.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty, Failed } from '../ui/States.tsx'

const ROLES: Role[] = ['viewer', 'reviewer', 'admin']

function NewUserDialog({ onClose }: { onClose: () => void }) {
  const { t, lang } = useLanguage()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: (json: Record<string, FormDataEntryValue>) => ask('/users', { method: 'POST', json }),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['users'] })
      onClose()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add.mutate(Object.fromEntries(new FormData(event.currentTarget)))
  }
  return (
    <Dialog title={t('newUser')} onClose={onClose}>
      <form className="body" onSubmit={submit}>
        <div className="field">
          <label htmlFor="new-name">{t('userName')}</label>
          <input
            id="new-name"
            name="name"
            className="input"
            required
            pattern="[a-z0-9][a-z0-9._\-]{1,63}"
            title={t('userNameRule')}
            autoComplete="off"
          />
        </div>
        <div className="field">
          <label htmlFor="new-display">{t('displayName')}</label>
          <input id="new-display" name="displayName" className="input" required maxLength={100} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="new-role">{t('role')}</label>
          <select id="new-role" name="role" className="input">
            {ROLES.map(role => (
              <option key={role} value={role}>
                {t(`role_${role}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="new-password">{t('password')}</label>
          <input
            id="new-password"
            name="password"
            type="password"
            className="input"
            required
            minLength={10}
            maxLength={1024}
            autoComplete="new-password"
          />
          <span className="faint">{t('passwordRule')}</span>
        </div>
        {add.error && (
          <p role="alert" className="wrong">
            {(add.error instanceof Problem && add.error.said(lang)) || t('failedHelp')}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button" data-kind="main" disabled={add.isPending}>
            {t('save')}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}

function UserRow({ user, isSelf }: { user: User; isSelf: boolean }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (json: UserChange) => ask(`/users/${encodeURIComponent(user.name)}`, { method: 'PUT', json }),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  })
  return (
    <tr>
      <td>
        {user.displayName}
        <span className="faint"> {user.name}</span>
      </td>
      <td>
        <select
          className="input"
          aria-label={`${t('role')}: ${user.displayName}`}
          value={user.role}
          disabled={isSelf || change.isPending}
          onChange={e => change.mutate({ role: e.target.value as Role })}
        >
          {ROLES.map(role => (
            <option key={role} value={role}>
              {t(`role_${role}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="nowrap">{momentText(user.createdAt)}</td>
      <td>
        <button
          type="button"
          className="button"
          data-small
          disabled={isSelf || change.isPending}
          onClick={() => change.mutate({ disabled: !user.disabled })}
        >
          {t(user.disabled ? 'enable' : 'disable')}
        </button>
      </td>
    </tr>
  )
}

export default function AccountsPage() {
  const { t } = useLanguage()
  const session = useSession()
  const isAdmin = session.data?.user?.role === 'admin'
  const users = useUsers(isAdmin)
  const audit = useAudit(isAdmin)
  const [adding, setAdding] = useState(false)
  if (!isAdmin) return <Failed error={new Problem(403, {})} />
  return (
    <div className="page">
      <PageHead title={t('accounts')}>
        <button type="button" className="button" data-kind="main" onClick={() => setAdding(true)}>
          <UserPlus aria-hidden /> {t('newUser')}
        </button>
      </PageHead>
      <section className="card">
        <Answer of={users}>
          {({ items }) => (
            <div className="table-wrap">
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('displayName')}</th>
                    <th>{t('role')}</th>
                    <th>{t('since')}</th>
                    <th>
                      <span className="sr">{t('change')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(user => (
                    <UserRow key={user.name} user={user} isSelf={user.name === session.data?.user?.name} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Answer>
      </section>
      <section className="card">
        <h2>{t('audit')}</h2>
        <Answer of={audit}>
          {data =>
            data.items.length ? (
              <div className="table-wrap">
                <table className="table">
                  <thead>
                    <tr>
                      <th>{t('when')}</th>
                      <th>{t('who')}</th>
                      <th>{t('what')}</th>
                      <th>{t('onWhat')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.items.map(entry => (
                      <tr key={entry.id}>
                        <td className="nowrap num">{momentText(entry.at)}</td>
                        <td>{entry.by}</td>
                        <td>{entry.action}</td>
                        <td className="wrap">{entry.target ?? '—'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : (
              <Empty title={t('nothingYet')} />
            )
          }
        </Answer>
        <More list={audit} />
      </section>
      {adding && <NewUserDialog onClose={() => setAdding(false)} />}
    </div>
  )
}

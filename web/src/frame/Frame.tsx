/** Left rail, campaign on top, the view in the middle. */
import { CalendarDays, FileCheck2, FileOutput, FileText, LayoutDashboard, LogOut, Moon, Sun, Table2, Upload, Users } from 'lucide-react'
import { NavLink, Outlet, ScrollRestoration } from 'react-router'
import { ask } from '../api/client.ts'
import { useChanges } from '../api/events.tsx'
import { mayEnter, useSession } from '../api/queries.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MessageKey } from '../i18n/messages.ts'
import icon from '../icon.svg'
import { LoginPage } from '../pages/LoginPage.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { useTheme } from '../ui/theme.tsx'
import { CampaignSwitcher } from './CampaignSwitcher.tsx'
import { useKeep } from './use-campaign.ts'

const items: [path: string, label: MessageKey, Icon: typeof FileText][] = [
  ['/', 'overview', LayoutDashboard],
  ['/tai-len', 'upload', Upload],
  ['/van-ban', 'documents', FileText],
  ['/bang-so-sanh', 'matrices', Table2],
  ['/kiem-tra', 'checkDraft', FileCheck2],
  ['/lich', 'calendar', CalendarDays],
  ['/xuat-du-lieu', 'exports', FileOutput],
]

function Rail({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useLanguage()
  const keep = useKeep()
  return (
    <nav className="rail" aria-label={t('mainMenu')}>
      <NavLink className="mark" to={keep('/')}>
        <img src={icon} alt="" /> Thi đua
      </NavLink>
      {items.map(([path, label, Icon]) => (
        <NavLink key={path} className="item" to={keep(path)} end={path === '/'}>
          <Icon aria-hidden />
          {t(label)}
        </NavLink>
      ))}
      {isAdmin && (
        <NavLink className="item" to="/tai-khoan">
          <Users aria-hidden />
          {t('accounts')}
        </NavLink>
      )}
    </nav>
  )
}

export function Frame() {
  const { t, lang, setLang } = useLanguage()
  const { theme, toggle } = useTheme()
  const session = useSession()
  const user = session.data?.user ?? null
  const isIn = session.data !== undefined && mayEnter(session.data)
  useChanges(isIn)

  if (session.error) return <Failed error={session.error} retry={() => session.refetch()} />
  if (!session.data) return <Loading />
  if (!isIn) return <LoginPage />

  const leave = async () => {
    await ask('/session', { method: 'DELETE' })
    window.location.assign('/')
  }
  return (
    <div className="frame">
      <a className="button skip" href="#noi-dung">
        {t('skip')}
      </a>
      <Rail isAdmin={session.data.needsLogin && user?.role === 'admin'} />
      <header className="top">
        <CampaignSwitcher />
        <span className="spacer" />
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-small
          lang={lang === 'vi' ? 'en' : 'vi'}
          onClick={() => setLang(lang === 'vi' ? 'en' : 'vi')}
        >
          {lang === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-small
          aria-label={t(theme === 'dark' ? 'toLight' : 'toDark')}
          title={t(theme === 'dark' ? 'toLight' : 'toDark')}
          onClick={toggle}
        >
          {theme === 'dark' ? <Sun aria-hidden /> : <Moon aria-hidden />}
        </button>
        {session.data.needsLogin && user && (
          <>
            <span className="faint user-name">{user.displayName}</span>
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-small
              aria-label={t('logout')}
              title={t('logout')}
              onClick={leave}
            >
              <LogOut aria-hidden />
            </button>
          </>
        )}
      </header>
      <main className="main" id="noi-dung" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration getKey={location => location.pathname} />
    </div>
  )
}

/** Every view has a URL that can be sent to a colleague. */
import { createBrowserRouter, type RouteObject } from 'react-router'
import { Frame } from './frame/Frame.tsx'
import { NotFound, PageFailed } from './pages/NotFound.tsx'
import { Loading } from './ui/States.tsx'

const page = (path: string, load: () => Promise<{ default: React.ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
})

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <Loading />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./pages/OverviewPage.tsx')).default }) },
      page('tai-len', () => import('./pages/UploadPage.tsx')),
      page('van-ban', () => import('./pages/DocumentsPage.tsx')),
      page('van-ban/:id', () => import('./pages/DocumentPage.tsx')),
      page('can-xem', () => import('./pages/ReviewPage.tsx')),
      page('bang-so-sanh', () => import('./pages/MatrixPage.tsx')),
      page('kiem-tra', () => import('./pages/CheckPage.tsx')),
      page('lich', () => import('./pages/CalendarPage.tsx')),
      page('xuat-du-lieu', () => import('./pages/ExportsPage.tsx')),
      page('tai-khoan', () => import('./pages/AccountsPage.tsx')),
      { path: '*', element: <NotFound /> },
    ],
  },
])

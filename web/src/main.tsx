/** Starts the application. */
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/latin-ext-400.css'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/latin-ext-500.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/latin-ext-600.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400-italic.css'
import '@fontsource/be-vietnam-pro/latin-ext-400-italic.css'
import '@fontsource/be-vietnam-pro/latin-400-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/frame.css'
import './styles/pages.css'
import './styles/print.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { Problem } from './api/problem.ts'
import { mayEnter, overviewQuery, sessionQuery } from './api/queries.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { router } from './routes.tsx'
import { NoticeProvider } from './ui/notices.tsx'
import { ThemeProvider } from './ui/theme.tsx'

const TRIES = 2

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // what the server refused, it refuses again
      retry: (times, error) => times < TRIES && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: false,
      staleTime: 10_000,
    },
  },
})

// what the first page shows is asked for while its code is still on the way
client.fetchQuery(sessionQuery).then(
  session => {
    if (window.location.pathname === '/' && mayEnter(session)) void client.prefetchQuery(overviewQuery)
  },
  // the frame asks again, and says what is wrong
  () => undefined,
)

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ThemeProvider>
          <NoticeProvider>
            <RouterProvider router={router} />
          </NoticeProvider>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)

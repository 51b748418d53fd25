/** Every path of the API. A new one is a row of a file of this folder. */
import type { Route } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { adminRoutes } from './admin.ts'
import { boardRoutes } from './boards.ts'
import { checkRoutes } from './check.ts'
import { compareRoutes } from './compare.ts'
import { demoRoutes } from './demo.ts'
import { documentRoutes } from './documents.ts'
import { jobRoutes } from './jobs.ts'
import { recordRoutes } from './records.ts'
import { systemRoutes } from './system.ts'

export const routes: readonly Route[] = [
  ...systemRoutes,
  ...jobRoutes,
  ...documentRoutes,
  ...recordRoutes,
  ...boardRoutes,
  ...checkRoutes,
  ...compareRoutes,
  ...accountRoutes,
  ...adminRoutes,
  ...demoRoutes,
]

/** What the paths work with. */
import type { Reader, Store } from '../index.ts'
import type { Background } from './background.ts'
import type { Rate } from './rate.ts'
import type { Runner } from './runner.ts'
import type { WorkThread } from './threads/worker.ts'

export interface Services {
  store: Store
  runner: Runner
  background: Background
  /** reads drafts, which do not wait behind what was uploaded */
  drafts: Reader
  thread: WorkThread
  settings: Settings
  /** failed logins, by address and by name */
  logins: Rate
  /** CSRF token of callers without accounts */
  localCsrf: string
}

export interface Settings {
  /** bytes of one request */
  requestBytes: number
  /** bytes of one file */
  fileBytes: number
  filesPerRequest: number
  /** logins that may fail from one address in 15 minutes */
  loginTries: number
  /** requests a minute from one caller */
  requestsPerMinute: number
  /** uploads and checks a minute from one caller */
  heavyPerMinute: number
  /** names under which a browser may call this server: "127.0.0.1:8080"; null for any (behind a proxy that checks it) */
  hosts: readonly string[] | null
  /** cookies over https only */
  secureCookies: boolean
  /** without accounts: whoever comes is this machine's own user */
  openToAll: boolean
  /** token of command lines of the same user */
  cliToken: string | null
}

const MB = 1024 * 1024

export const DEFAULT_SETTINGS: Settings = {
  requestBytes: 256 * MB,
  fileBytes: 50 * MB,
  filesPerRequest: 200,
  loginTries: 10,
  requestsPerMinute: 1200,
  heavyPerMinute: 240,
  hosts: null,
  secureCookies: false,
  openToAll: false,
  cliToken: null,
}

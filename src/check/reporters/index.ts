/** One row a format. */
import { github } from './github.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { sarif } from './sarif.ts'
import { stylish } from './stylish.ts'
import type { Reporter } from './types.ts'

export type { Reporter } from './types.ts'

export const reporters = { stylish, json, junit, github, sarif, html } satisfies Record<string, Reporter>
export type ReportFormat = keyof typeof reporters

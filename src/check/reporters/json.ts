/** For programs: the results as they are, under a version of this shape. */
import type { Reporter } from './types.ts'

const SHAPE = '1.0'

export const json: Reporter = (files, { version }) => JSON.stringify({ version: SHAPE, tool: { name: 'thidua', version }, files }, null, 2)

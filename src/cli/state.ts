/** Outputs as they were left, so that a later run sees whether anybody has touched them. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { RunState } from '../light.ts'

/** Size and time of outputs, by which a touched one is known. */
export async function stateOf(files: readonly string[], key: string): Promise<RunState> {
  const outputs = await Promise.all(
    files.map(async file => {
      const { size, mtimeMs } = await stat(file)
      return { name: path.basename(file), bytes: size, modified: mtimeMs }
    }),
  )
  return { key, outputs }
}

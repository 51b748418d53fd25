/** A folder of its own for one test, gone when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'thidua-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

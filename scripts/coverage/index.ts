/**
 * The coverage provider of `npm run coverage`: Vitest's own, which counts what tests run in their process,
 * and to it what the processes count that they start: the command line, workers, servers.
 */
import { mkdirSync, rmSync } from 'node:fs'
import v8 from '@vitest/coverage-v8'
import type { CoverageMap, FileCoverageData } from 'istanbul-lib-coverage'
import type { CoverageProvider } from 'vitest/node'
import { addFile } from './add.ts'
import { countedByProcesses, PROCESSES } from './processes.ts'

/** Vitest's provider, whose class its package does not export, with the two steps that differ. */
async function getProvider(): Promise<CoverageProvider> {
  const own = await v8.getProvider()
  const initialize = own.initialize.bind(own)
  const generate = own.generateCoverage.bind(own)
  return Object.assign(own, {
    initialize(...of: Parameters<typeof initialize>) {
      rmSync(PROCESSES, { recursive: true, force: true })
      mkdirSync(PROCESSES, { recursive: true })
      return initialize(...of)
    },
    async generateCoverage(...of: Parameters<typeof generate>) {
      const map = (await generate(...of)) as CoverageMap
      for await (const counted of countedByProcesses()) {
        if (map.data[counted.path]) addFile(map.fileCoverageFor(counted.path).data as FileCoverageData, counted)
      }
      return map
    },
  })
}

export default { ...v8, getProvider }

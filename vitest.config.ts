import { defineConfig } from 'vitest/config'

/** `--mode full` adds test/full: what takes longer, or needs programs of the system. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: mode === 'full' ? [] : ['test/full/**'],
    // two at a time on two cores: many tests wait for processes of their own
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // what tests start counts too
    setupFiles: process.argv.includes('--coverage') ? ['./scripts/coverage/setup.ts'] : [],
    expect: { poll: { timeout: 60_000 } },
    // counts are taken from the runner's own report, never from what it prints
    reporters: ['default', ['json', { outputFile: 'coverage/test-report.json' }]],
    coverage: {
      provider: 'custom',
      customProviderModule: './scripts/coverage/index.ts',
      include: ['schemas/**/*.ts', 'parsers/**/*.ts', 'src/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage/report',
    },
  },
}))

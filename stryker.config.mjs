/** Mutation testing of the rooms that the rest stands on: `npm run mutation`, or `npm run mutation -- --mutate 'src/text/**'` for one. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/text/**/*.ts', 'src/structure/**/*.ts', 'src/check/**/*.ts'],
  // types are stripped and not checked: TypeScript 7 has no API to read its configuration by
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: 2,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/mutants',
}

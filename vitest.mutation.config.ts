import { defineConfig } from 'vitest/config'

/** Tests that mutants have to face: those of the rooms themselves, without those of time and of whole programs. */
export default defineConfig({
  test: {
    include: ['test/{text,structure,check}/*.test.ts'],
    exclude: ['**/linear.test.ts', 'test/check/{cli,word}.test.ts'],
    testTimeout: 20_000,
    // a browser prints pages for the parts of a PDF
    hookTimeout: 60_000,
  },
})

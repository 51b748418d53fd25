/** Word files of the corpus, saved by LibreOffice in the format of Word 97, read as they did before. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import { diffLines } from '../helpers/diff.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { WRITER } from '../helpers/writer.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
const REAL = realCorpus()
const sources = [DOCUMENTS, ...(REAL ? readdirSync(join(REAL, 'real')).map(f => join(REAL, 'real', f)) : [])].flatMap(folder =>
  readdirSync(folder)
    .filter(f => f.endsWith('.docx'))
    .map(f => join(folder, f)),
)

describe.runIf(WRITER)('Word 97 by LibreOffice Writer (skipped where it is not installed)', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'thidua-doc-'))
    sources.forEach((source, i) => {
      copyFileSync(source, join(folder, `${i}.docx`))
    })
    const files = sources.map((_, i) => `${i}.docx`)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(WRITER!, ['--headless', profile, '--convert-to', 'doc:MS Word 97', ...files], { cwd: folder, stdio: 'ignore' })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(sources.map((source, i) => [source.split('/').at(-1), i] as const))('%s', async (_, i) => {
    const doc = await (await formatRow('doc').load!())(new Uint8Array(readFileSync(join(folder, `${i}.doc`))))
    const docx = await parseDocx(new Uint8Array(readFileSync(join(folder, `${i}.docx`))))
    expect(diffLines(outlineOf(docx).split('\n'), outlineOf(doc).split('\n'))).toEqual([])
  })
})

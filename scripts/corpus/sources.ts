/** The sources of the corpus and the folders they are built into. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource } from './read.ts'
import type { CorpusSource } from './types.ts'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))
const SOURCES = join(CORPUS, 'sources')
export const DOCUMENTS = join(CORPUS, 'documents')

/** Every source, in order of name. README.md describes the dialect and is none. */
export const sources = (): CorpusSource[] =>
  readdirSync(SOURCES)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map(name => readSource(name.slice(0, -'.md'.length), readFileSync(join(SOURCES, name), 'utf8')))

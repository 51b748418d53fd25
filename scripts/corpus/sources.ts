/** The sources of the corpus and the folders they are built into. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource } from './read.ts'
import type { CorpusSource } from './types.ts'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))
const SOURCES = join(CORPUS, 'sources')
export const DOCUMENTS = join(CORPUS, 'documents')
const FAMILY = join(CORPUS, 'family')
/** Folder of the family's documents: those that are built, and those written as they are. */
export const FAMILY_DOCUMENTS = join(FAMILY, 'documents')

/** Every source, in order of name. README.md describes the dialect and is none. */
export const sources = (): CorpusSource[] =>
  readdirSync(SOURCES)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map(name => readSource(name.slice(0, -'.md'.length), readFileSync(join(SOURCES, name), 'utf8')))

export type FamilyFormat = '.docx' | '.html' | '.pdf'
const isFamilyFormat = (extension: string): extension is FamilyFormat => /^\.(?:docx|html|pdf)$/u.test(extension)

/** Sources of the family, each built in the one format of its name: "xa-gio-linh.docx.md" becomes xa-gio-linh.docx. */
export const familySources = (): { name: string; format: FamilyFormat; source: CorpusSource }[] =>
  readdirSync(join(FAMILY, 'sources'))
    .filter(file => file.endsWith('.md'))
    .sort()
    .map(file => {
      const name = file.slice(0, -'.md'.length)
      const format = extname(name)
      if (!isFamilyFormat(format)) throw new Error(`${file}: no format before .md`)
      return { name, format, source: readSource(name.slice(0, -format.length), readFileSync(join(FAMILY, 'sources', file), 'utf8')) }
    })

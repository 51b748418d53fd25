/** All kinds of hostile files, and writing them into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { damage } from './damage.ts'
import { images } from './images.ts'
import { type Kind, utf8 } from './kinds.ts'
import { names } from './names.ts'
import { docx, planBody } from './package.ts'
import { pages } from './pages.ts'
import { pdfs, smallPdf } from './pdfs.ts'
import { planPage, planText } from './plan.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import { zips } from './zips.ts'

export const kinds: readonly Kind[] = [...zips, ...words, ...pdfs, ...pages, ...texts, ...images, ...names, ...damage]

/** Files that must be read whatever lies beside them; "!" and "~" sort before and after the others. */
const good: Record<string, () => Uint8Array> = {
  '!good.txt': () => utf8(planText(1)),
  '!good.html': () => utf8(planPage(2)),
  '~good.docx': () => docx(planBody(3)),
  '~good.pdf': () => Buffer.concat([smallPdf(), utf8('\n')]),
  '~good.md': () => utf8(`# KẾ HOẠCH\n\n${planText(4)}`),
}

export interface Written {
  file: string
  /** undefined for a good file */
  kind: Kind | undefined
}

/** Writes the files of `which` and the good ones into `folder`, each kind in a folder of its own. */
export async function writeHostile(folder: string, which: readonly Kind[] = kinds): Promise<Written[]> {
  const written: Written[] = []
  const write = (file: string, bytes: Uint8Array, of: Kind | undefined) => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    written.push({ file, kind: of })
  }
  for (const [name, make] of Object.entries(good)) write(path.join(folder, name), make(), undefined)
  for (const of of which) for (const [name, bytes] of Object.entries(await of.make())) write(path.join(folder, of.name, name), bytes, of)
  return written
}

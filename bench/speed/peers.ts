/** The commands that are measured against one another, as lines of bash. */
import { fileURLToPath } from 'node:url'

const LAUNCHER = fileURLToPath(new URL('../../bin/thidua.js', import.meta.url))
const EXTRACTOR = fileURLToPath(new URL('./npm-text.ts', import.meta.url))
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
const node = quoted(process.execPath)

/** The whole job: parse, extract, write all usual outputs. It ends with 1 where a file cannot be read, which is no failure of the measure. */
export const thidua = (folder: string, out: string, processes: number, rest = '--no-cache'): string =>
  `${node} ${quoted(LAUNCHER)} extract ${quoted(folder)} -o ${quoted(out)} --concurrency ${processes} ${rest}`

/** One process a file, so many at a time: how such programs are used. They write beside the folder, which others read after them. */
const each = (folder: string, ending: string, processes: number, command: string): string =>
  `cd ${quoted(folder)} && mkdir -p ../peer && find . -name '*${ending}' -print0 | xargs -0 -P ${processes} -I{} ${command}`

export const pdftotext = (folder: string, processes: number): string =>
  each(folder, '.pdf', processes, 'pdftotext -layout {} ../peer/{}.txt')
export const pandoc = (folder: string, processes: number): string =>
  each(folder, '.docx', processes, 'pandoc {} -t plain -o ../peer/{}.txt')
export const tesseract = (folder: string, processes: number): string =>
  `OMP_THREAD_LIMIT=1 bash -c ${quoted(each(folder, '.png', processes, 'tesseract {} ../peer/{} -l vie'))}`

/** Text alone by another package, files shared out to so many processes. */
export const npmText = (name: string, folder: string, processes: number, modules: string): string =>
  // `wait` alone would forget how they ended
  `${Array.from({ length: processes }, (_, i) => `${node} ${quoted(EXTRACTOR)} ${name} ${quoted(folder)} ${i} ${processes} ${quoted(modules)} & p${i}=$!;`).join(' ')} ${Array.from({ length: processes }, (_, i) => `wait $p${i}`).join(' && ')}`

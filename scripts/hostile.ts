/**
 * `node scripts/hostile.ts <folder> [name…]`: writes hostile files of all kinds, or of those whose name begins so, into a folder,
 * with good files beside them. `thidua extract <folder>` then has to read the good ones and name the others.
 */
import { kinds, writeHostile } from './hostile/index.ts'

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined) {
  console.error('node scripts/hostile.ts <folder> [name…]')
  process.exit(2)
}
const which = wanted.length ? kinds.filter(k => wanted.some(w => k.name.startsWith(w))) : kinds
const written = await writeHostile(folder, which)
console.log(`${which.length} kinds, ${written.length} files in ${folder}`)

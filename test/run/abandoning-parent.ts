/** A process that has a pool, and whose child never comes back: prints the child's id and waits to be killed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Pool } from '../../src/run/index.ts'
import { extractor } from './obedient.ts'

const [path] = process.argv.slice(2) as [string]
const pool = new Pool({ extractor, size: 1, entry: new URL('./obedient-worker.ts', import.meta.url) })
const bytes = readFileSync(path)
void pool.read({ uri: path, fileName: 'a.txt', path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })
setTimeout(() => console.log(pool.pids.join()), 1500)

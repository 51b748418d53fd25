#!/usr/bin/env node
// Starts the command line: the built one of the published package, or in a checkout the TypeScript sources, which
// Node runs by itself. Written for old versions of Node too, so that they can say what is missing.
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'

const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])

/** Where compiled code is kept for the next start: the folder of src/run/cache/folder.ts, which is not loaded yet. */
function codeFolder({ platform, env }) {
  const base = { win32: env.LOCALAPPDATA, darwin: path.join(homedir(), 'Library', 'Caches') }[platform] ?? env.XDG_CACHE_HOME
  return path.join(base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'thidua', 'code')
}

if (major < NEEDED) {
  console.error(`thidua cần Node.js ${NEEDED} trở lên (máy đang dùng ${process.versions.node}).`)
  console.error(`thidua needs Node.js ${NEEDED} or newer (this is ${process.versions.node}).`)
  process.exitCode = 2
} else if (process.argv.length === 3 && ['-V', '--version'].includes(process.argv[2])) {
  console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
} else {
  // a folder that cannot be written only costs the time that it would have saved
  if (!process.env.NODE_COMPILE_CACHE) module.enableCompileCache(codeFolder(process))
  // in a checkout the sources, whatever was built of them once; a package has none, and Node would not run them there
  const sources = new URL('../src/cli/main.ts', import.meta.url)
  const isCheckout = existsSync(sources) && !sources.pathname.includes('/node_modules/')
  await import(isCheckout ? sources.href : new URL('../dist/src/cli/main.js', import.meta.url).href)
}

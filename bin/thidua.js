#!/usr/bin/env node
// Starts the command line: in a checkout the TypeScript sources, which Node runs by itself (what was built there may be
// older), else the built one of the published package. Written for old versions of Node too, so that they can say what is missing.
import { existsSync } from 'node:fs'

const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])
if (major < NEEDED) {
  console.error(`thidua cần Node.js ${NEEDED} trở lên (máy đang dùng ${process.versions.node}).`)
  console.error(`thidua needs Node.js ${NEEDED} or newer (this is ${process.versions.node}).`)
  process.exitCode = 2
} else {
  const source = new URL('../src/cli/main.ts', import.meta.url)
  await import(existsSync(source) ? source.href : new URL('../dist/src/cli/main.js', import.meta.url).href)
}

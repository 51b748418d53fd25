/** An engine that does what the text of the file says. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ParseError } from '../../parsers/errors.ts'
import { build } from '../../parsers/text-builder.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { failedRecord } from '../../src/run/failed-record.ts'
import { failure } from '../../src/run/failures.ts'
import type { Engine } from '../../src/run/index.ts'

export const extractor = { name: 'thidua', version: '0.0.0' }

const MB = 1024 * 1024
const after = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds))
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Code of the error with which `act` is refused, or "done". */
async function attempt(act: () => unknown): Promise<string> {
  try {
    await act()
    return 'done'
  } catch (error) {
    return codeOf(error)
  }
}

/** What would end the process, or keep it for ever. */
const misdeeds: Record<string, () => unknown> = {
  loop() {
    for (;;);
  },
  wait: () => new Promise(() => setInterval(() => {}, 1000)),
  exit: () => process.exit(3),
  die: () => process.kill(process.pid, 'SIGTERM') && after(10_000),
  async throw() {
    setTimeout(() => {
      throw new Error('late')
    })
    await after(10_000)
  },
  buffers() {
    for (const kept: Uint8Array[] = []; ; ) kept.push(new Uint8Array(MB).fill(1))
  },
  objects() {
    for (const kept: object[] = []; ; ) kept.push({ a: [kept.length] })
  },
}

/** What a document may ask for; the text that is read says what came of it. */
const requests: Record<string, () => unknown> = {
  write: () => attempt(() => writeFileSync(path.join(tmpdir(), 'thidua-written'), '')),
  spawn: () => attempt(() => spawnSync(process.execPath, ['--version'])),
  connect: () => attempt(() => new Promise((done, fail) => connect(9, '127.0.0.1').on('connect', done).on('error', fail))),
  environment: () => JSON.stringify(Object.keys(process.env).filter(name => !name.startsWith('NODE_'))),
  process: () => String(process.pid),
  'twenty MB': () => 'chữ '.repeat(5 * MB),
}

export const obedient: Engine = {
  extractor,
  sniff(bytes) {
    const text = Buffer.from(bytes).toString()
    if (text === 'sniff') throw new ParseError('not_text')
    return { format: text.startsWith('<') ? 'html' : 'text', mediaType: 'text/plain' }
  },
  async parse(bytes, _format, _name, scans) {
    let text = Buffer.from(bytes).toString()
    const order = text.replace(/^</, '').trim()
    if (text.startsWith('slow')) await after(30)
    if (text === 'parse') throw new ParseError('damaged', 'offset 3')
    if (text === 'cells') throw new ParseError('too_large', 'tableCells', { limit: 'tableCells', found: 250_000 })
    if (text === 'bug in parse') throw new TypeError('x is not a function')
    if (order === 'pages') {
      for (let i = 0; i < 5; i++) {
        scans?.onPage?.()
        await after(300)
      }
    }
    if (order === 'lanes') text = String(scans?.lanes)
    await misdeeds[order]?.()
    if (requests[order]) text = String(await requests[order]())
    return build({ format: 'text', mediaType: 'text/plain', blocks: [{ type: 'paragraph', runs: [{ text }] }] })
  },
  extract(document, source) {
    if (document.text === 'bug in extract') throw new TypeError('y is undefined')
    const record = { ...failedRecord(source, failure('crashed'), extractor, document.text), status: 'complete' as const, diagnostics: [] }
    if (document.text === 'schema') return { ...record, status: 'done' } as unknown as CampaignRecord
    if (document.text === 'ungrounded') {
      return { ...record, title: { value: 'x', basis: 'stated', evidence: [{ quote: 'x', start: 0, end: 1 }], confidence: 1, rule: 'r' } }
    }
    return record
  },
}

/**
 * The only file that names the OCR engine (Tesseract as WebAssembly). Its Vietnamese data comes out of a package; nothing is fetched
 * and nothing is written to disk.
 *
 * Reads: Grey of one line. Writes: what is read there.
 */
import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Grey } from './picture.ts'

const require = createRequire(import.meta.url)

export interface ReadSymbol {
  text: string
  x0: number
  x1: number
}
export interface ReadWord {
  text: string
  /** 0..1 */
  confidence: number
  x0: number
  x1: number
  symbols: ReadSymbol[]
}

export const ENGINE = 'tesseract'
export const LANGUAGE = 'vie'
/** the integer form of the best model: reads like it and is quicker */
const MODEL = '4.0.0_best_int'

export interface Reader {
  line(image: Grey): Promise<ReadWord[]>
  close(): Promise<void>
}

/** Portable grey map: the one format that takes no encoding. */
function pgm({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}

/** One worker thread, its model read from the package. */
async function start(): Promise<Worker> {
  const data = path.dirname(require.resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: path.join(data, MODEL),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => {},
  })
  // the resolution is only a default for pictures that state none: letters are brought to one size before they are read
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' })
  return worker
}

/** Rejects when the thread is gone: nothing would answer any more. */
function ended(worker: Worker): Promise<never> {
  const thread = (worker as unknown as { worker: EventEmitter }).worker
  const gone = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the OCR engine has ended')))
  })
  gone.catch(() => {})
  return gone
}

/** The engine; it is started by the first line that is to be read, and has to be closed. */
export function openReader(): Reader {
  let started: Promise<{ worker: Worker; gone: Promise<never> }> | undefined
  return {
    async line(image) {
      started ??= start().then(worker => ({ worker, gone: ended(worker) }))
      const { worker, gone } = await started
      const { data } = await Promise.race([worker.recognize(pgm(image), {}, { text: false, blocks: true }), gone])
      const lines = (data.blocks ?? []).flatMap(b => b.paragraphs.flatMap(p => p.lines))
      return lines.flatMap(l =>
        l.words.map(w => ({
          text: w.text.normalize('NFC'),
          confidence: Math.max(0, Math.min(1, w.confidence / 100)),
          x0: w.bbox.x0,
          x1: w.bbox.x1,
          symbols: w.symbols.map(s => ({ text: s.text.normalize('NFC'), x0: s.bbox.x0, x1: s.bbox.x1 })),
        })),
      )
    },
    async close() {
      await (await started)?.worker.terminate()
    },
  }
}

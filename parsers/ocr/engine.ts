/**
 * The only file that names the OCR engine (Tesseract as WebAssembly). Its Vietnamese data comes out of a package; nothing is fetched
 * and nothing is written to disk.
 *
 * Reads: Grey of one line. Writes: what is read there.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Grey } from './picture.ts'

export interface ReadSymbol {
  text: string
  x0: number
  x1: number
  y0: number
  y1: number
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
  /** @param dpi what the engine takes the picture's resolution for */
  line(image: Grey, dpi: number): Promise<ReadWord[]>
  close(): Promise<void>
}

/** Portable grey map: the one format that takes no encoding. */
function pgm({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}

/** Opens the engine: one worker thread, its model read from the package. */
export async function openReader(): Promise<Reader> {
  const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  const worker: Worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: path.join(data, MODEL),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => {},
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE })
  let resolution = 0
  return {
    async line(image, dpi) {
      if (dpi !== resolution) await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) })
      resolution = dpi
      const { data } = await worker.recognize(pgm(image), {}, { text: false, blocks: true })
      const lines = (data.blocks ?? []).flatMap(b => b.paragraphs.flatMap(p => p.lines))
      return lines.flatMap(l =>
        l.words.map(w => ({
          text: w.text,
          confidence: Math.max(0, Math.min(1, w.confidence / 100)),
          x0: w.bbox.x0,
          x1: w.bbox.x1,
          symbols: w.symbols.map(s => ({ text: s.text, x0: s.bbox.x0, x1: s.bbox.x1, y0: s.bbox.y0, y1: s.bbox.y1 })),
        })),
      )
    },
    async close() {
      await worker.terminate()
    },
  }
}

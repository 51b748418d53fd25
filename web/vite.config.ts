import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const OUT = join(import.meta.dirname, '../dist/web')
const PDFJS = join(import.meta.dirname, '../node_modules/pdfjs-dist')

/** What pdf.js asks for while it draws: character maps, the standard fonts, decoders of pictures. Its JavaScript engine stays out. */
const pdfAssets: Plugin = {
  name: 'pdf-assets',
  apply: 'build',
  closeBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
      cpSync(join(PDFJS, folder), join(OUT, 'pdfjs', folder), { recursive: true, filter: file => !/quickjs|nowasm/i.test(file) })
  },
}

/** Builds web/ into dist/web: plain files under one origin, no inline script or style, nothing from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [pdfAssets],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2023',
    // a font or picture as a data: URL would need a wider Content-Security-Policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // libraries mark client code for servers that there are none of here
    rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8420' } },
})

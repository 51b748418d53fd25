/** Good files, cut off at every kilobyte, with bits turned, or with pieces exchanged. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { type Kind, random } from './kinds.ts'
import { body, parts, planBody, zip } from './package.ts'
import { paragraphs, planPage } from './plan.ts'

/** A Word file of some twenty kilobytes. */
export const realDocx = (): Uint8Array => zip(parts(body(planBody(700))))

/** The same plan as a PDF with an embedded font, as word processors write it. */
export async function realPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  const face = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf')
  const font = await pdf.embedFont(readFileSync(face), { subset: true })
  const lines = paragraphs(60)
  for (let from = 0; from < lines.length; from += 40) {
    const page = pdf.addPage([595, 842])
    for (const [i, line] of lines.slice(from, from + 40).entries()) page.drawText(line, { x: 60, y: 790 - i * 18, size: 8, font })
  }
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return pdf.save()
}

type Make = () => Uint8Array | Promise<Uint8Array>
type Files = Record<string, Uint8Array>

const KB = 1024

async function truncated(extension: string, make: Make): Promise<Files> {
  const bytes = await make()
  const out: Files = {}
  for (let n = KB; n < bytes.length; n += KB) out[`truncated-${String(n / KB).padStart(3, '0')}.${extension}`] = bytes.slice(0, n)
  return out
}

async function flipped(extension: string, make: Make, files: number): Promise<Files> {
  const bytes = await make()
  const next = random(files)
  const out: Files = {}
  for (let i = 0; i < files; i++) {
    const copy = bytes.slice()
    for (let k = 0; k <= i % 8; k++) copy[next(copy.length)]! ^= 1 << next(8)
    out[`flipped-${i}.${extension}`] = copy
  }
  return out
}

async function spliced(extension: string, make: Make, files: number): Promise<Files> {
  const bytes = await make()
  const next = random(files + 1)
  const out: Files = {}
  for (let i = 0; i < files; i++) {
    const copy = bytes.slice()
    const length = 1 + next(4000)
    copy.copyWithin(next(copy.length), next(copy.length), next(copy.length) + length)
    out[`spliced-${i}.${extension}`] = copy
  }
  return out
}

const page: Make = () => new TextEncoder().encode(planPage(150))

export const damage: Kind[] = [
  { name: 'docx-truncated', make: () => truncated('docx', realDocx) },
  { name: 'pdf-truncated', make: () => truncated('pdf', realPdf) },
  { name: 'html-truncated', make: () => truncated('html', page) },
  { name: 'docx-flipped', make: () => flipped('docx', realDocx, 40) },
  { name: 'pdf-flipped', make: () => flipped('pdf', realPdf, 40), slow: true },
  { name: 'html-flipped', make: () => flipped('html', page, 20) },
  { name: 'docx-spliced', make: () => spliced('docx', realDocx, 20) },
  { name: 'pdf-spliced', make: () => spliced('pdf', realPdf, 20), slow: true },
]

/**
 * One page out of the engine: its characters, its ruling lines, and how much of it is pictures.
 *
 * Annotations (signature appearances, typed-in numbers) are drawn into the page first; which characters they brought is known
 * by the objects that were not there before.
 *
 * Reads: PdfFile. Writes: RawPage.
 */

import type { RawPage, Rule } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import { compose, identity, type Matrix, type View, view } from './geometry.ts'
import { readGlyphs, type TextObjects } from './glyphs.ts'
import { pathRules } from './rules.ts'

const OBJECT = { text: 1, path: 2, image: 3, form: 5 } as const
/** FPDFAnnot_GetSubtype: links and pop-ups draw no text; a page that has nothing else need not be drawn again. */
const SILENT = new Set([2, 16])

const pageView = ({ pdfium, scratch }: PdfFile, page: number): View => {
  pdfium._FPDF_GetPageBoundingBox(page, scratch)
  const at = scratch >> 2
  // FS_RECTF: left, top, right, bottom
  const [l, t, r, b] = [0, 1, 2, 3].map(i => pdfium.HEAPF32[at + i]!) as [number, number, number, number]
  return view([l, b, r, t], pdfium._FPDFPage_GetRotation(page))
}

function draws({ pdfium }: PdfFile, page: number): boolean {
  const count = pdfium._FPDFPage_GetAnnotCount(page)
  for (let i = 0; i < count; i++) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, i)
    const subtype = pdfium._FPDFAnnot_GetSubtype(annotation)
    pdfium._FPDFPage_CloseAnnot(annotation)
    if (!SILENT.has(subtype)) return true
  }
  return false
}

/** Of a path or a form: objects of other kinds are not asked. */
const matrixOf = ({ pdfium, scratch }: PdfFile, object: number): Matrix => {
  pdfium._FPDFPageObj_GetMatrix(object, scratch)
  const at = scratch >> 2
  return [0, 1, 2, 3, 4, 5].map(i => pdfium.HEAPF32[at + i]!) as unknown as Matrix
}

interface Walk {
  file: PdfFile
  view: View
  rules: Rule[]
  images: number
  texts: TextObjects
  left: number
}

/** Browsers paint the tip of a letter of the next page's first line, cut off at the margin: such letters are not on the page. */
function noteClip({ file: { pdfium, scratch }, view, texts }: Walk, object: number): void {
  // -1 where it has no clip
  const clip = pdfium._FPDFPageObj_GetClipPath(object)
  const paths = pdfium._FPDFClipPath_CountPaths(clip)
  if (paths <= 0) return
  const box = {
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  }
  for (let p = 0; p < paths; p++) {
    const points: [number, number][] = []
    const count = pdfium._FPDFClipPath_CountPathSegments(clip, p)
    for (let i = 0; i < count; i++) {
      pdfium._FPDFPathSegment_GetPoint(pdfium._FPDFClipPath_GetPathSegment(clip, p, i), scratch, scratch + 4)
      points.push(view.point(pdfium.HEAPF32[scratch >> 2]!, pdfium.HEAPF32[(scratch >> 2) + 1]!))
    }
    if (!points.length) continue
    box.left = Math.max(box.left, Math.min(...points.map(q => q[0])))
    box.right = Math.min(box.right, Math.max(...points.map(q => q[0])))
    box.top = Math.max(box.top, Math.min(...points.map(q => q[1])))
    box.bottom = Math.min(box.bottom, Math.max(...points.map(q => q[1])))
  }
  texts.clip.set(object, box)
}

/** Objects of a page are many at most; a form that holds itself would be without end. */
const MAX_DEPTH = 8
const MAX_OBJECTS = 200_000

function visit(walk: Walk, object: number, outer: Matrix, annotation: number, depth: number): void {
  const { pdfium, scratch } = walk.file
  if (walk.left-- <= 0) return
  const type = pdfium._FPDFPageObj_GetType(object)
  if (type === OBJECT.text && annotation >= 0) walk.texts.annotation.set(object, annotation)
  else if (type === OBJECT.text && depth === 0) noteClip(walk, object)
  else if (type === OBJECT.path) walk.rules.push(...pathRules(walk.file, object, compose(outer, matrixOf(walk.file, object)), walk.view))
  else if (type === OBJECT.image) {
    if (!pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return
    const [l, b, r, t] = [0, 1, 2, 3].map(i => pdfium.HEAPF32[(scratch >> 2) + i]!) as [number, number, number, number]
    // bounds of an object inside a form are the form's: a scan is scaled to the page either way
    const scale = Math.abs(outer[0] * outer[3] - outer[1] * outer[2])
    walk.images += Math.abs((r - l) * (t - b)) * scale
  } else if (type === OBJECT.form && depth < MAX_DEPTH) {
    const matrix = compose(outer, matrixOf(walk.file, object))
    const count = pdfium._FPDFFormObj_CountObjects(object)
    // drawing annotations in puts them all into one form, each as a form of its own
    const own = (i: number) => (annotation >= 0 && depth === 0 ? annotation * MAX_OBJECTS + i : annotation)
    for (let i = 0; i < count && walk.left > 0; i++) visit(walk, pdfium._FPDFFormObj_GetObject(object, i), matrix, own(i), depth + 1)
  }
}

/** @param index 0-based */
export function readPage(file: PdfFile, index: number): RawPage {
  const { pdfium, document } = file
  let page = pdfium._FPDF_LoadPage(document, index)
  if (!page) return { number: index + 1, width: 0, height: 0, glyphs: [], rules: [], imageShare: 0, turned: 0, unseen: 0 }
  let own = Number.POSITIVE_INFINITY
  if (draws(file, page)) {
    own = pdfium._FPDFPage_CountObjects(page)
    pdfium._FPDFPage_Flatten(page, 0)
    pdfium._FPDF_ClosePage(page)
    page = pdfium._FPDF_LoadPage(document, index)
  }
  try {
    const shown = pageView(file, page)
    const walk: Walk = { file, view: shown, rules: [], images: 0, texts: { annotation: new Map(), clip: new Map() }, left: MAX_OBJECTS }
    const count = pdfium._FPDFPage_CountObjects(page)
    for (let i = 0; i < count; i++) visit(walk, pdfium._FPDFPage_GetObject(page, i), identity, i < own ? -1 : i - own, 0)
    const { glyphs, turned, unseen } = readGlyphs(file, page, shown, walk.texts)
    const area = shown.width * shown.height
    return {
      number: index + 1,
      width: shown.width,
      height: shown.height,
      glyphs,
      rules: walk.rules,
      imageShare: area ? Math.min(1, walk.images / area) : 0,
      turned,
      unseen,
    }
  } finally {
    pdfium._FPDF_ClosePage(page)
  }
}

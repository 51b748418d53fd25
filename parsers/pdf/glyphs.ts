/**
 * Characters of a page with font, size, place and their order in the content stream.
 *
 * Reads: PdfFile. Writes: Glyph[]. Spaces become a flag of the character after them: where a space really is, positions tell.
 */
import type { Glyph } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import type { View } from './geometry.ts'
import { type Style, Styles } from './styles.ts'

/** text render modes: 3 paints nothing (the layer of an OCR program under or over its picture), 7 clips only */
const UNSEEN = 3
const CLIP_ONLY = 7

/** What is known of text objects (by pointer) beyond their characters. */
export interface TextObjects {
  /** index of the annotation that drew it */
  annotation: Map<number, number>
  /** box outside of which nothing of it is painted */
  clip: Map<number, Clip>
}

interface Clip {
  left: number
  right: number
  top: number
  bottom: number
}

/** Where one character after another stands, as shown. One object a page: pages have thousands of characters. */
class Place {
  /** where its own drawing begins on the line */
  private x = 0
  private base = 0
  private right = 0
  private top = 0
  private bottom = 0
  private readonly file: PdfFile
  private readonly textPage: number
  private readonly view: View

  constructor(file: PdfFile, textPage: number, view: View) {
    this.file = file
    this.textPage = textPage
    this.view = view
  }

  /** Takes the place of the character of that number. */
  read(i: number): void {
    const { pdfium, scratch } = this.file
    pdfium._FPDFText_GetCharOrigin(this.textPage, i, scratch, scratch + 8)
    const origin = pdfium.HEAPF64
    ;[this.x, this.base] = this.view.point(origin[scratch >> 3]!, origin[(scratch >> 3) + 1]!)
    pdfium._FPDFText_GetLooseCharBox(this.textPage, i, scratch)
    const box = pdfium.HEAPF32
    const at = scratch >> 2
    const [ax, ay] = this.view.point(box[at]!, box[at + 1]!)
    const [bx, by] = this.view.point(box[at + 2]!, box[at + 3]!)
    this.right = Math.max(ax, bx)
    this.top = Math.min(ay, by)
    this.bottom = Math.max(ay, by)
  }

  /** Whether it lies on the page and inside its clip. */
  isShown(size: number, clip: Clip | undefined): boolean {
    const { x, right, view } = this
    const middle = this.base - size * 0.3
    if (middle < 0 || middle > view.height || x > view.width || right < 0) return false
    return !(clip && (middle < clip.top || middle > clip.bottom || x > clip.right || right < clip.left))
  }

  /** Adds it as a mark to the letter before: one glyph with two codes is given a box for each, the letter's advance is both. */
  mark(before: Glyph, text: string, size: number): void {
    if (Math.abs(this.base - before.base) < 0.1 * size) before.right = Math.max(before.right, this.right)
    before.text += text
  }

  glyph(text: string, { face, size }: Style, seq: number, spaced: boolean, annotation: number): Glyph {
    const { x, base, right, top, bottom } = this
    return {
      text,
      x,
      right: Math.max(right, x),
      top: Math.max(top, base - size),
      bottom: Math.min(bottom, base + size * 0.3),
      base,
      size: size || bottom - top,
      face,
      seq,
      spaced,
      annotation,
    }
  }
}

export function readGlyphs(
  file: PdfFile,
  page: number,
  view: View,
  texts: TextObjects,
): { glyphs: Glyph[]; turned: number; unseen: number } {
  const { pdfium } = file
  const textPage = pdfium._FPDFText_LoadPage(page)
  // called for every character: looked up once
  const { _FPDFText_GetTextObject: textObject, _FPDFText_IsGenerated: isGenerated, _FPDFText_GetUnicode: unicode } = pdfium
  const styles = new Styles(file, textPage, view)
  const place = new Place(file, textPage, view)
  const glyphs: Glyph[] = []
  let spaced = false
  let turned = 0
  let unseen = 0
  const count = pdfium._FPDFText_CountChars(textPage)
  for (let i = 0; i < count; i++) {
    const object = textObject(textPage, i)
    if (!object || isGenerated(textPage, i) === 1) continue
    const code = unicode(textPage, i)
    const style = styles.of(object, i)
    const { text, isSpace, isMark } = style.letterOf(code)
    if (isSpace) spaced = true
    if (isSpace || style.mode === CLIP_ONLY || !code) continue
    if (style.turned) {
      turned++
      continue
    }
    place.read(i)
    const before = glyphs.at(-1)
    if (before && isMark) place.mark(before, text, style.size)
    else if (place.isShown(style.size, texts.clip.get(object))) {
      glyphs.push(place.glyph(text, style, glyphs.length, spaced, texts.annotation.get(object) ?? -1))
      if (style.mode === UNSEEN) unseen++
      spaced = false
    }
  }
  pdfium._FPDFText_ClosePage(textPage)
  return { glyphs, turned, unseen }
}

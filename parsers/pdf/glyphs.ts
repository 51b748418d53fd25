/**
 * Characters of a page with font, size, place and their order in the content stream.
 *
 * Reads: PdfFile. Writes: Glyph[]. Spaces become a flag of the character after them: where a space really is, positions tell.
 */
import type { Glyph } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import type { View } from './geometry.ts'
import { Styles } from './styles.ts'

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

/** Whether a character from `x` to `right`, its middle at `middle`, lies on the page and inside its clip. */
function isShown(x: number, right: number, middle: number, view: View, clip: Clip | undefined): boolean {
  if (middle < 0 || middle > view.height || x > view.width || right < 0) return false
  return !(clip && (middle < clip.top || middle > clip.bottom || x > clip.right || right < clip.left))
}

export function readGlyphs(
  file: PdfFile,
  page: number,
  view: View,
  texts: TextObjects,
): { glyphs: Glyph[]; turned: number; unseen: number } {
  const { pdfium, scratch } = file
  const textPage = pdfium._FPDFText_LoadPage(page)
  // six calls a character: looked up once
  const {
    _FPDFText_GetTextObject: textObject,
    _FPDFText_IsGenerated: isGenerated,
    _FPDFText_GetUnicode: unicode,
    _FPDFText_GetCharOrigin: origin,
    _FPDFText_GetLooseCharBox: looseBox,
  } = pdfium
  const styles = new Styles(file, textPage, view)
  const glyphs: Glyph[] = []
  let spaced = false
  let turned = 0
  let unseen = 0
  const count = pdfium._FPDFText_CountChars(textPage)
  for (let i = 0; i < count; i++) {
    const object = textObject(textPage, i)
    if (!object || isGenerated(textPage, i) === 1) continue
    const code = unicode(textPage, i)
    const { face, size, mode, turned: isTurned, letterOf } = styles.of(object, i)
    const { text, isSpace, isMark } = letterOf(code)
    if (isSpace) {
      spaced = true
      continue
    }
    if (mode === CLIP_ONLY || !code) continue
    if (isTurned) {
      turned++
      continue
    }
    origin(textPage, i, scratch, scratch + 8)
    const f64 = pdfium.HEAPF64
    const [x, base] = view.point(f64[scratch >> 3]!, f64[(scratch >> 3) + 1]!)
    looseBox(textPage, i, scratch)
    const box = pdfium.HEAPF32
    const at = scratch >> 2
    const [ax, ay] = view.point(box[at]!, box[at + 1]!)
    const [bx, by] = view.point(box[at + 2]!, box[at + 3]!)
    const before = glyphs.at(-1)
    if (before && isMark) {
      // one glyph with two codes is given a box for each: the letter's advance is both
      if (Math.abs(base - before.base) < 0.1 * size) before.right = Math.max(before.right, ax, bx)
      before.text += text
      continue
    }
    if (!isShown(x, Math.max(ax, bx), base - size * 0.3, view, texts.clip.get(object))) continue
    glyphs.push({
      text,
      x,
      right: Math.max(ax, bx, x),
      top: Math.max(Math.min(ay, by), base - size),
      bottom: Math.min(Math.max(ay, by), base + size * 0.3),
      base,
      size: size || Math.abs(by - ay),
      face,
      seq: glyphs.length,
      spaced,
      annotation: texts.annotation.get(object) ?? -1,
    })
    if (mode === UNSEEN) unseen++
    spaced = false
  }
  pdfium._FPDFText_ClosePage(textPage)
  return { glyphs, turned, unseen }
}

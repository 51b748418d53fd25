/**
 * Characters of a page with font, size, place and their order in the content stream.
 *
 * Reads: PdfFile. Writes: Glyph[]. Spaces become a flag of the character after them: where a space really is, positions tell.
 */
import { detectLegacy } from '../../src/text/legacy/fonts.ts'
import type { Face, Glyph } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import type { View } from './geometry.ts'

const FORCE_BOLD = 1 << 18
const ITALIC = 1 << 6
/** text render modes: 2 strokes what it fills (how Word makes bold of a font that has none); 3 paints nothing (the layer of an OCR
 * program under or over its picture); 7 clips only */
const STROKED = 2
const UNSEEN = 3
const CLIP_ONLY = 7

/**
 * "ABCDEF+TimesNewRomanPS-BoldItalicMT" → name and style. The weight of a descriptor (StemV) is not asked:
 * Ghostscript writes that of bold into regular subsets.
 */
export function face(name: string, flags: number, angle: number): Face {
  const plain = name.replace(/^[A-Z]{6}\+/, '')
  return {
    font: plain.replace(/[-,](?:Bold|Italic|Oblique|Regular|Roman|Semibold|Light|Medium)+(?:MT|PS)?$/i, ''),
    bold: /bold|black|heavy|,b/i.test(plain) || (flags & FORCE_BOLD) !== 0,
    italic: /italic|oblique|kursiv/i.test(plain) || (flags & ITALIC) !== 0 || angle < -3,
  }
}

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }
const DINGBATS = /wingding|webding|dingbat/i

/**
 * The engine marks the hyphen at a line's end as U+0002 (or U+FFFE): it is a hyphen all the same. Word keeps letters of symbol
 * fonts in U+F020–U+F0FF; of its dingbats, which serve as bullets, only that they are bullets is told.
 */
function character(code: number, font: string): string {
  if (code === 2 || code === 0xfffe) return '-'
  if (code >= 0xf020 && code <= 0xf0ff) {
    if (DINGBATS.test(font) || (code === 0xf0b7 && !detectLegacy(font))) return '•'
    return String.fromCodePoint(code - 0xf000)
  }
  const c = code > 0xffff || code < 0xd800 || code > 0xdfff ? String.fromCodePoint(code) : '\ufffd'
  return LIGATURES[c] ?? c
}

interface Letter {
  text: string
  /** a space of some kind */
  isSpace: boolean
  /** a mark that belongs to the letter before */
  isMark: boolean
}

/** Codes by the font that they stand in, looked at once. */
class Letters {
  private readonly known = new Map<string, Map<number, Letter>>()

  of(font: string): (code: number) => Letter {
    const known = this.known.get(font) ?? new Map<number, Letter>()
    this.known.set(font, known)
    return code => {
      let letter = known.get(code)
      if (!letter) {
        const text = character(code, font)
        letter = { text, isSpace: /^[\s\u00a0\u200b]$/u.test(text), isMark: /^\p{M}$/u.test(text) }
        known.set(code, letter)
      }
      return letter
    }
  }
}

interface Style {
  face: Face
  /** as shown, points */
  size: number
  mode: number
  turned: boolean
  letterOf: (code: number) => Letter
}

/** What is known of text objects (by pointer) beyond their characters. */
export interface TextObjects {
  /** index of the annotation that drew it */
  annotation: Map<number, number>
  /** box outside of which nothing of it is painted */
  clip: Map<number, { left: number; right: number; top: number; bottom: number }>
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
  const letters = new Letters()
  const f32 = (i: number) => pdfium.HEAPF32[(scratch >> 2) + i]!
  const fonts = new Map<number, Face>()
  const styles = new Map<number, Style>()
  const fontFace = (font: number): Face => {
    let found = fonts.get(font)
    if (!found) {
      const length = pdfium._FPDFFont_GetBaseFontName(font, scratch, 256)
      const name = length > 0 && length <= 256 ? pdfium.UTF8ToString(scratch) : ''
      const angle = pdfium._FPDFFont_GetItalicAngle(font, scratch) ? pdfium.HEAP32[scratch >> 2]! : 0
      found = face(name, pdfium._FPDFFont_GetFlags(font), angle)
      fonts.set(font, found)
    }
    return found
  }
  const style = (object: number, at: number): Style => {
    let found = styles.get(object)
    if (!found) {
      const base = fontFace(pdfium._FPDFTextObj_GetFont(object))
      const mode = pdfium._FPDFTextObj_GetTextRenderMode(object)
      const size = pdfium._FPDFTextObj_GetFontSize(object, scratch) ? f32(0) : 0
      pdfium._FPDFText_GetMatrix(textPage, at, scratch)
      const [dx, dy] = view.vector(f32(0), f32(1))
      const [ux, uy] = view.vector(f32(2), f32(3))
      const turned = Math.abs(dy) > Math.abs(dx) * 0.1 || dx < 0
      const face = mode === STROKED && !base.bold ? { ...base, bold: true } : base
      found = { face, size: size * Math.hypot(ux, uy), mode, turned, letterOf: letters.of(face.font) }
      styles.set(object, found)
    }
    return found
  }

  const glyphs: Glyph[] = []
  let spaced = false
  let turned = 0
  let unseen = 0
  const count = pdfium._FPDFText_CountChars(textPage)
  for (let i = 0; i < count; i++) {
    const object = textObject(textPage, i)
    if (!object || isGenerated(textPage, i) === 1) continue
    const code = unicode(textPage, i)
    const { face, size, mode, turned: isTurned, letterOf } = style(object, i)
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
    const clip = texts.clip.get(object)
    const middle = base - size * 0.3
    if (middle < 0 || middle > view.height || x > view.width || Math.max(ax, bx) < 0) continue
    if (clip && (middle < clip.top || middle > clip.bottom || x > clip.right || Math.max(ax, bx) < clip.left)) continue
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

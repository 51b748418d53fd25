/** Fonts and styles of a page's text objects, each asked of the engine once. */
import type { Face } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import type { View } from './geometry.ts'
import { type Letter, Letters } from './letters.ts'

const FORCE_BOLD = 1 << 18
const ITALIC = 1 << 6
/** text render mode that strokes what it fills: how Word makes bold of a font that has none */
const STROKED = 2

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

export interface Style {
  face: Face
  /** as shown, points */
  size: number
  /** text render mode */
  mode: number
  turned: boolean
  letterOf: (code: number) => Letter
}

export class Styles {
  private readonly letters = new Letters()
  private readonly fonts = new Map<number, Face>()
  private readonly styles = new Map<number, Style>()
  private readonly file: PdfFile
  private readonly textPage: number
  private readonly view: View

  constructor(file: PdfFile, textPage: number, view: View) {
    this.file = file
    this.textPage = textPage
    this.view = view
  }

  /** `at`: a character of the text object. */
  of(object: number, at: number): Style {
    let found = this.styles.get(object)
    if (!found) {
      found = this.read(object, at)
      this.styles.set(object, found)
    }
    return found
  }

  private read(object: number, at: number): Style {
    const { pdfium, scratch } = this.file
    const f32 = (i: number) => pdfium.HEAPF32[(scratch >> 2) + i]!
    const base = this.face(pdfium._FPDFTextObj_GetFont(object))
    const mode = pdfium._FPDFTextObj_GetTextRenderMode(object)
    pdfium._FPDFTextObj_GetFontSize(object, scratch)
    const size = f32(0)
    pdfium._FPDFText_GetMatrix(this.textPage, at, scratch)
    const [dx, dy] = this.view.vector(f32(0), f32(1))
    const [ux, uy] = this.view.vector(f32(2), f32(3))
    const turned = Math.abs(dy) > Math.abs(dx) * 0.1 || dx < 0
    const face = mode === STROKED && !base.bold ? { ...base, bold: true } : base
    return { face, size: size * Math.hypot(ux, uy), mode, turned, letterOf: this.letters.of(face.font) }
  }

  private face(font: number): Face {
    let found = this.fonts.get(font)
    if (!found) {
      const { pdfium, scratch } = this.file
      const length = pdfium._FPDFFont_GetBaseFontName(font, scratch, 256)
      const name = length > 0 && length <= 256 ? pdfium.UTF8ToString(scratch) : ''
      const angle = pdfium._FPDFFont_GetItalicAngle(font, scratch) ? pdfium.HEAP32[scratch >> 2]! : 0
      found = face(name, pdfium._FPDFFont_GetFlags(font), angle)
      this.fonts.set(font, found)
    }
    return found
  }
}

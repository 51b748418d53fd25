/** How the Word twin looks: Times New Roman 14, margins of NĐ 30/2020 (Phụ lục I), styles, numbering. Measures in twips; sizes in half-points. */
import { AlignmentType, BorderStyle, type ILevelsOptions, type IStylesOptions, LevelFormat, LevelSuffix } from 'docx'
import type { CorpusSource, Level } from './types.ts'

const MM = 56.7
export const mm = (n: number): number => Math.round(n * MM)
/** first line of a paragraph: 10 mm */
export const INDENT = mm(10)
export const A4 = { width: mm(210), height: mm(297) }
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) }
export const SPACING = { before: 60, after: 60 }

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

const FONT = { font: 'Times New Roman', color: '000000' }
const heading = { run: { ...FONT, size: 28, bold: true }, paragraph: { spacing: SPACING } }

export const styles: IStylesOptions = {
  default: {
    document: { run: { ...FONT, size: 28, language: { value: 'vi-VN' } } },
    heading1: heading,
    heading2: heading,
    heading3: heading,
    footnoteText: { run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
  },
}

const FORMATS: Record<Level['format'], ILevelsOptions['format']> = {
  roman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  letter: LevelFormat.LOWER_LETTER,
}
const style = { paragraph: { indent: { left: 0, firstLine: INDENT } } }

/** Name of the one list that numbers the whole document; the two levels of bullets are its last two. */
export const OUTLINE = 'outline'
export const bulletLevel = (source: CorpusSource, depth: number): number => source.levels.length + depth

export const outlineLevels = (source: CorpusSource): ILevelsOptions[] => [
  ...source.levels.map(({ format, pattern }, level) => ({
    level,
    format: FORMATS[format],
    text: pattern,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style,
  })),
  ...['-', '+'].map((text, depth) => ({
    level: bulletLevel(source, depth),
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style,
  })),
]

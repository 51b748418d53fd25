/**
 * Colours that people with colour-vision deficiencies tell apart, and that differ in grey as well.
 * Source: Okabe & Ito, "Color Universal Design" (2008); the sequential scale is one hue that darkens. Colour never stands alone: signs, words or
 * numbers say the same.
 */
export const INK = '#1c1c1a'
export const SOFT = '#5b5a53'
export const GRID = '#d9d8d1'
export const GROUND = '#ffffff'

export const COLOURS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  vermilion: '#d55e00',
  sky: '#56b4e9',
  pink: '#cc79a7',
  black: '#000000',
  grey: '#b9b8b0',
} as const

/** The same hues light enough for black words on them (7:1 and more). */
export const TINTS = {
  blue: '#a9cfe8',
  orange: '#f6d38c',
  green: '#9fd8c4',
  vermilion: '#f2b48c',
  pink: '#e8c3d8',
  yellow: '#f5ee9e',
  grey: '#e4e3dd',
} as const

/** From nothing to everything: white to dark blue. Words on it are black up to the middle, white beyond. */
export const SHADES = ['#f4f8fb', '#d3e5f2', '#a6cbe4', '#6aa7d0', '#2f7fb6', '#0a5694', '#083a66'] as const

/** What is read in a picture. */
import type { Chart } from '../../../src/export/charts/index.ts'

/** Words of an SVG, without its marks. */
export const words = ({ svg }: Chart): string => svg.replace(/<style>.*?<\/style>|<[^>]*>/gsu, ' ').replace(/\s+/gu, ' ')

/** The texts of an SVG, one each. */
export const texts = ({ svg }: Chart): string[] => Array.from(svg.matchAll(/<text[^>]*>([^<]+)<\/text>/gu), m => m[1]!)

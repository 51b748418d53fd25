/** Looks of the printed page: sizes of NĐ 30/2020 (Phụ lục I), page number in the middle above from page 2, fonts inside the page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** Tinos has the widths of Times New Roman and every Vietnamese letter. */
const FACES: [path: string, weight: number, style: string][] = [
  [require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'), 400, 'normal'],
  [require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'), 400, 'italic'],
  [require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'), 700, 'normal'],
  [require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'), 700, 'italic'],
]

const faces = (): string =>
  FACES.map(
    ([path, weight, style]) =>
      `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${readFileSync(path).toString('base64')}) }`,
  ).join('\n')

/** Sheet and text in millimetres. */
export const SHEET = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 }

export const printStyle = (): string => `${faces()}
@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos } }
@page :first { @top-center { content: none } }
@page turned { size: A4 landscape; margin: 20mm }
html { font: 14pt/1.25 Tinos; text-align: justify }
body { margin: 0 }
p { margin: 3pt 0; text-indent: 10mm; orphans: 2; widows: 2 }
h2, h3, h4 { font-size: 14pt; margin: 4pt 0; text-indent: 10mm; break-after: avoid }
h1 { font-size: 14pt; margin: 14pt 0 0; text-align: center }
p.subject { text-align: center; text-indent: 0; margin: 0 8mm }
p.subject + :not(.subject) { margin-top: 14pt }
ul { list-style: none; margin: 0; padding: 0 }
li { margin: 3pt 0; text-indent: 10mm }
li::before { content: "- " }
ul.plus > li::before { content: "+ " }
table { border-collapse: collapse; width: 100% }
table p { text-indent: 0; margin: 0 }
table.letterhead { font-size: 13pt; text-align: center }
table.letterhead td { width: 38%; padding: 0 0 4pt; vertical-align: top }
table.letterhead td + td { width: 62% }
table.letterhead tr:first-child p:last-child::after { content: ""; display: block; width: 30%; margin: 1pt auto 0; border-top: 0.6pt solid }
table.signature { break-inside: avoid; margin-top: 10pt }
table.signature td { width: 50%; vertical-align: top; font-size: 11pt; text-align: left }
table.signature td + td { font-size: 14pt; text-align: center }
table.data { font-size: 12pt; line-height: 1.15; margin: 6pt 0; table-layout: fixed }
table.data td, table.data th { border: 0.6pt solid; padding: 2pt 3pt; text-align: left; vertical-align: middle }
table.data tr { break-inside: avoid }
table.data th, table.data .center { text-align: center }
section.landscape { page: turned; break-before: page }
section.landscape h1 { margin-top: 0 }
sup { font-size: 9pt; line-height: 0 }
sup a { color: inherit; text-decoration: none }
section.footnotes { break-after: page; font-size: 10pt }
section.footnotes::before { content: ""; display: block; width: 50mm; border-top: 0.6pt solid; margin-bottom: 2pt }
section.footnotes p { text-indent: 0; margin: 0 }
section.footnotes sup { font-size: 7pt }
`

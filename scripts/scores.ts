/**
 * `npm run scores`: reads the bundled corpus, scores it against its gold and writes corpus/SCORES.md.
 * `--check` writes nothing and fails where a document or the whole scores lower than the committed page says, or where confidence
 * breaks its word: too few of the values above the published line are right, or they cover too little, or it is not calibrated.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CampaignRecord } from '../schemas/record.ts'
import { calibrationError } from '../src/evaluate/calibration.ts'
import { changesSince, evaluate, type Figures, type GroupFigures, isLoss } from '../src/evaluate/index.ts'
import { outcomesOf } from '../src/evaluate/outcomes.ts'
import { runBatch } from '../src/run/index.ts'

/** What is promised of values at or above the line, and of confidence as a whole. */
const BARS = { precision: 0.99, coverage: 0.75, calibrationError: 0.05 }

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const page = 'corpus/SCORES.md'

const records: CampaignRecord[] = []
for await (const item of runBatch(['corpus/documents'])) if (item.kind === 'record') records.push(item.record)
const goldDir = 'corpus/gold'
const result = evaluate({ goldDir, records })
const error = calibrationError(outcomesOf('bundled', goldDir, records, () => '').outcomes)

const pct = (n: number | null) => (n === null ? '–' : (100 * n).toFixed(1))
const row = (name: string, f: Figures) => `| ${name} | ${pct(f.precision)} | ${pct(f.recall)} | ${pct(f.f1)} | ${f.support} |`
const head = (first: string) => `| ${first} | precision | recall | F1 | facts |\n| --- | --: | --: | --: | --: |`
const groupRow = (name: string, g: GroupFigures) => `${row(name, g)} ${pct(g.sure.precision)} | ${pct(g.sure.coverage)} |`
const groupHead = (first: string) =>
  `| ${first} | precision | recall | F1 | facts | right above the line | coverage |\n| --- | --: | --: | --: | --: | --: | --: |`
const groups = (name: string, of: Record<string, GroupFigures>) =>
  [groupHead(name), ...Object.entries(of).map(([key, g]) => groupRow(key, g))].join('\n')

const firstLooks = readdirSync('corpus/first-look')
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(name => {
    const text = readFileSync(path.join('corpus/first-look', name), 'utf8')
    const m = /micro\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)\s+facts (\d+)/u.exec(text)
    return m ? `| ${name.replace('.txt', '')} | ${m[1]} | ${m[2]} | ${m[3]} | ${m[4]} |` : `| ${name} | | | | |`
  })

const { sure } = result.micro
const text = `# Scores on the bundled corpus

Made by \`npm run scores\`: the documents of \`corpus/documents\` read by the extractors of this commit, scored against the hand-made gold of
\`corpus/gold\` (${result.documents.length} documents, ${result.micro.support} facts). These documents were read while rules were written: the first-look table says
how the extractors did before any rule was changed for them. Ungrounded values: ${result.ungrounded}; tempting wrong values taken: ${result.tempted}.

${head('all')}
${row('micro', result.micro)}

Letter for letter, without folding: F1 ${pct(result.micro.strict.f1)}.

## Confidence

Of the values at or above ${result.threshold}, the published line of doubt, ${pct(sure.precision)} % are right, and they give ${pct(sure.coverage)} % of the facts that carry a
confidence. Expected calibration error: ${error.toFixed(3)}. What that is worth for documents that nobody has seen: [CALIBRATION.md](CALIBRATION.md).

## First look

${head('set, before any rule was changed for it')}
${firstLooks.join('\n')}

## By format

${groups('format', result.formats)}

## By kind

${groups('kind', result.kinds)}

## By field

${head('field')}
${Object.entries(result.fields)
  .map(([name, f]) => row(name, f))
  .join('\n')}

## By document

${head('document')}
${result.documents.map(d => row(d.file, d)).join('\n')}
`

if (process.argv.includes('--check')) {
  const losses = changesSince(readFileSync(page, 'utf8'), result).filter(isLoss)
  for (const { name, before, now } of losses) console.error(`${name}: F1 ${before} -> ${now ?? 'gone'}`)
  const { precision, coverage } = sure
  const broken = [
    (precision ?? 0) < BARS.precision && `of the values above ${result.threshold} only ${pct(precision)} % are right`,
    (coverage ?? 0) < BARS.coverage && `the values above ${result.threshold} cover only ${pct(coverage)} % of the facts`,
    error > BARS.calibrationError && `expected calibration error ${error.toFixed(3)}`,
  ].filter(Boolean)
  for (const what of broken) console.error(what)
  console.log(
    `micro F1 ${pct(result.micro.f1)}, above ${result.threshold}: right ${pct(precision)}, coverage ${pct(coverage)}; calibration error ${error.toFixed(3)}`,
  )
  process.exitCode = losses.length + broken.length ? 1 : 0
} else {
  writeFileSync(page, text)
  console.log(`${page}: micro F1 ${pct(result.micro.f1)}`)
}

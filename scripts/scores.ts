/**
 * `npm run scores`: reads the bundled corpus, scores it against its gold and writes corpus/SCORES.md.
 * `--check` writes nothing and fails where a document or the whole scores lower than the committed page says.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CampaignRecord } from '../schemas/record.ts'
import { evaluate, type Figures } from '../src/evaluate/index.ts'
import { runBatch } from '../src/run/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const page = 'corpus/SCORES.md'

const records: CampaignRecord[] = []
for await (const item of runBatch(['corpus/documents'])) if (item.kind === 'record') records.push(item.record)
const result = evaluate({ goldDir: 'corpus/gold', records })

const pct = (n: number) => (100 * n).toFixed(1)
const row = (name: string, f: Figures) => `| ${name} | ${pct(f.precision)} | ${pct(f.recall)} | ${pct(f.f1)} | ${f.support} |`
const head = (first: string) => `| ${first} | precision | recall | F1 | facts |\n| --- | --: | --: | --: | --: |`

function sum(files: (file: string) => boolean): Figures {
  const all = result.documents.filter(d => files(d.file))
  const total = all.reduce((a, f) => ({ tp: a.tp + f.tp, fp: a.fp + f.fp, fn: a.fn + f.fn }), { tp: 0, fp: 0, fn: 0 })
  const precision = total.tp / (total.tp + total.fp || 1)
  const recall = total.tp / (total.tp + total.fn || 1)
  return { ...total, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), support: total.tp + total.fn }
}

const formats = [...new Set(result.documents.map(d => path.extname(d.file)))].sort()
const firstLooks = readdirSync('corpus/first-look')
  .sort()
  .map(name => {
    const text = readFileSync(path.join('corpus/first-look', name), 'utf8')
    const m = /micro\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)\s+facts (\d+)/u.exec(text)
    return m ? `| ${name.replace('.txt', '')} | ${m[1]} | ${m[2]} | ${m[3]} | ${m[4]} |` : `| ${name} | | | | |`
  })

const text = `# Scores on the bundled corpus

Made by \`npm run scores\`: the documents of \`corpus/documents\` read by the extractors of this commit, scored against the hand-made gold of
\`corpus/gold\` (${result.documents.length} documents, ${result.micro.support} facts). These documents were read while rules were written: the first-look table says
how the extractors did before any rule was changed for them. Ungrounded values: ${result.ungrounded}; tempting wrong values taken: ${result.tempted}.

${head('all')}
${row('micro', result.micro)}

## First look

${head('set, before any rule was changed for it')}
${firstLooks.join('\n')}

## By format

${head('format')}
${formats
  .map(e =>
    row(
      e.slice(1),
      sum(f => f.endsWith(e)),
    ),
  )
  .join('\n')}

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
  const before = new Map(
    [...readFileSync(page, 'utf8').matchAll(/^\| (\S+) \| [\d.]+ \| [\d.]+ \| ([\d.]+) \|/gmu)].map(m => [m[1]!, Number(m[2])]),
  )
  const dropped = [['micro', result.micro] as const, ...result.documents.map(d => [d.file, d] as const)].filter(
    ([name, f]) => (before.get(name) ?? 0) > Number(pct(f.f1)) + 0.05,
  )
  for (const [name, f] of dropped) console.error(`${name}: F1 ${before.get(name)} -> ${pct(f.f1)}`)
  process.exitCode = dropped.length ? 1 : 0
} else {
  writeFileSync(page, text)
  console.log(`${page}: micro F1 ${pct(result.micro.f1)}`)
}

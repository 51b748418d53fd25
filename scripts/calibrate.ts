/**
 * `npm run calibrate`: measures how often values of each rule are right and writes data/calibration.json and corpus/CALIBRATION.md.
 * Needs the real documents beside the checkout; without them nothing is written, so that their counts are not lost.
 *
 * `npm run calibrate -- --first-look NAME FILES…` keeps how new documents are read before any rule is changed for them.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { crossValidated, fitTable, type Predict, predictor, scanOddsOf, stated, withScanOdds } from '../src/evaluate/calibration.ts'
import { evaluate, formatEvaluation } from '../src/evaluate/index.ts'
import { type Outcome, type OutcomeSet, stem, toTable } from '../src/evaluate/outcomes.ts'
import { figuresOf, type PageData, page, type Stated } from './calibrate/page.ts'
import { FIRST_LOOK, firstLooks, judged, present, realFolder, recordsOf } from './calibrate/sets.ts'

const FOLDS = 10

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

async function keepFirstLook(name: string, files: string[]) {
  const records = await recordsOf(files)
  const goldDir = 'corpus/gold'
  const read = new Set(records.map(r => r.source.fileName.normalize('NFC')))
  const result = evaluate({ goldDir, records, keep: file => read.has(file.replace(/#\d+$/u, '')) })
  writeFileSync(path.join(FIRST_LOOK, `${name}.txt`), `${formatEvaluation(result)}\n`)
  writeFileSync(path.join(FIRST_LOOK, `${name}.tsv`), toTable(judged(name, goldDir, records)))
}

const documentsOf = (set: OutcomeSet) => new Set(set.outcomes.map(o => o.document))

/** The part of cross-validated outcomes that belongs to a set. */
function partOf(set: OutcomeSet, outcomes: readonly Outcome[]): Stated {
  const documents = documentsOf(set)
  return { ...set, outcomes: outcomes.filter(o => documents.has(o.document)) }
}

const joined = (name: string, sets: readonly Stated[]): Stated => ({
  name,
  outcomes: sets.flatMap(s => s.outcomes),
  support: sets.reduce((sum, s) => sum + s.support, 0),
})

/** A set as a table states it that saw none of its documents, neither today nor at first look. */
function leftOut(set: OutcomeSet, everything: readonly Outcome[]): Stated {
  const stems = new Set(set.outcomes.map(o => stem(o.document)))
  return { ...set, outcomes: stated(set.outcomes, predictor(fitTable(everything.filter(o => !stems.has(stem(o.document)))))) }
}

async function calibrate(real: string) {
  const today = await present(real)
  const looks = firstLooks()
  const { bundled, real: born, snippets, scans } = today
  const sets = [bundled, born, snippets]
  const now = sets.flatMap(s => s.outcomes)
  const first = looks.flatMap(s => s.outcomes)
  const table = fitTable([...now, ...first])
  const scanOdds = scanOddsOf(scans.outcomes, predictor(table))

  const state = (set: OutcomeSet, predict: Predict): Stated => ({ ...set, outcomes: stated(set.outcomes, predict) })
  const inSample = sets.map(s => state(s, predictor(table)))
  const cross = crossValidated(now, first, FOLDS)
  const parts = sets.map(s => partOf(s, cross))
  const bornName = 'bundled and real documents'
  const everything = [...now, ...first]
  const unseen = looks.map(s => leftOut(s, everything))
  const data: PageData = {
    inSample: [...inSample, joined(bornName, inSample.slice(0, 2))],
    crossValidated: [...parts, joined(bornName, parts.slice(0, 2))],
    setLeftOut: [...unseen, joined('all first looks', unseen)],
    born: joined(`Text-born documents (${bornName})`, parts.slice(0, 2)),
    unseen: joined('All first looks', unseen),
    scans: state(scans, withScanOdds(predictor(table), scanOdds)),
    table,
    folds: FOLDS,
  }
  writeFileSync('data/calibration.json', `${JSON.stringify({ scanOdds, ...table }, null, 1)}\n`)
  writeFileSync('corpus/CALIBRATION.md', page(data))
  report(data)
}

function report(data: PageData): void {
  for (const [how, group] of Object.entries({
    'in sample': data.inSample,
    'cross-validated': data.crossValidated,
    'first look': data.setLeftOut,
    scans: [data.scans],
  })) {
    for (const set of group) {
      const { values, confidence, precision, error, sure } = figuresOf(set)
      console.log(
        `${how.padEnd(16)} ${set.name.padEnd(28)} values ${String(values).padStart(4)}  stated ${confidence.toFixed(3)}  right ${precision.toFixed(3)}` +
          `  ECE ${error.toFixed(3)}  above the line: precision ${sure.precision.toFixed(4)} coverage ${sure.coverage.toFixed(4)}`,
      )
    }
  }
}

const [flag, name, ...files] = process.argv.slice(2)
const real = realFolder()
if (flag === '--first-look' && name && files.length) await keepFirstLook(name, files)
else if (real) await calibrate(real)
else {
  console.error('The real documents are not beside the checkout: data/calibration.json is left as it is.')
  process.exitCode = 1
}

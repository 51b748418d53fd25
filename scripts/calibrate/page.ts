/** corpus/CALIBRATION.md: what confidence means, and how well it keeps its word. */
import { DOUBT_THRESHOLD } from '../../schemas/doubt.ts'
import { above, type CalibrationTable, calibrationError, reliability } from '../../src/evaluate/calibration.ts'
import type { Outcome } from '../../src/evaluate/outcomes.ts'

/** A set with the confidence that some table states for it. */
export interface Stated {
  name: string
  outcomes: Outcome[]
  support: number
}

const pct = (n: number) => (100 * n).toFixed(1)
const mean = (outcomes: readonly Outcome[], of: (o: Outcome) => number) => outcomes.reduce((s, o) => s + of(o), 0) / (outcomes.length || 1)

/** One line of figures, also for the terminal. */
export function figuresOf({ outcomes, support }: Stated) {
  return {
    values: outcomes.length,
    confidence: mean(outcomes, o => o.confidence),
    precision: mean(outcomes, o => Number(o.right)),
    error: calibrationError(outcomes),
    sure: above(outcomes, support, DOUBT_THRESHOLD),
  }
}

const figureRow = (set: Stated): string => {
  const { values, confidence, precision, error, sure } = figuresOf(set)
  const cells = [values, pct(confidence), pct(precision), error.toFixed(3), pct(sure.precision), pct(sure.coverage)]
  return `| ${set.name} | ${cells.join(' | ')} |`
}

const figureTable = (sets: readonly Stated[]): string =>
  `| set | values | stated | right | error | right above the line | coverage above the line |
| --- | --: | --: | --: | --: | --: | --: |
${sets.map(figureRow).join('\n')}`

const reliabilityTable = (outcomes: readonly Outcome[]): string =>
  `| confidence | values | stated | right |
| --- | --: | --: | --: |
${reliability(outcomes)
  .map(r => `| ${r.from.toFixed(2)}–${r.to.toFixed(2)} | ${r.given} | ${pct(r.confidence)} | ${pct(r.precision)} |`)
  .join('\n')}`

function ruleRows({ rules }: CalibrationTable): string {
  return Object.entries(rules)
    .map(([rule, { p, right, given, traits = {} }]) => {
      const below = Object.entries(traits).filter(([, t]) => t.p < DOUBT_THRESHOLD)
      const doubt = Object.keys(traits).length ? below.map(([name]) => name).join(', ') : p < DOUBT_THRESHOLD ? 'all' : ''
      return `| ${rule} | ${p.toFixed(3)} | ${right} / ${given} | ${doubt} |`
    })
    .join('\n')
}

export interface PageData {
  inSample: Stated[]
  crossValidated: Stated[]
  setLeftOut: Stated[]
  /** all text-born documents, cross-validated */
  born: Stated
  unseen: Stated
  scans: Stated
  table: CalibrationTable
  folds: number
}

export const page = (d: PageData): string => `# What confidence means

Made by \`npm run calibrate\`. The confidence of a value is the measured share of right values among those of its rule (and trait: the kind
of a deadline, the unit of a target …), from \`data/calibration.json\`. A rule that was seen seldom is drawn towards its field, a field
towards all (Beta, weight 6); none is held for surer than 0.99. A rule that was never measured stays below the line.

**The line is ${DOUBT_THRESHOLD}** (\`DOUBT_THRESHOLD\` of \`schemas/doubt.ts\`): values below it carry "cần xem" in every export and view. "Right above the line" is
the precision of the values at or above it, "coverage" the share of all facts of the gold that they give. Facts are counted as
\`thidua evaluate\` counts them, without the roles of sections, which carry no confidence. "Error" is the expected calibration error over rows of 0.05.

## What to believe

The rules were written with these documents at hand: how they do on them today says too much. So every document counts twice: as it is read
today, and as it was read **at first look**, before any rule was changed for it (\`corpus/first-look\`, tables of numbers). The rules of that day were
poorer than today's, so the truth for a new document lies between the two. Whoever reads stranger documents than those of this corpus should expect less.

## Today's extractors, table fitted to all

${figureTable(d.inSample)}

## The same, cross-validated

${d.folds} folds of documents; a document's values are stated by a table that saw neither its values of today nor those of its first look.

${figureTable(d.crossValidated)}

${d.born.name}:

${reliabilityTable(d.born.outcomes)}

## At first look, stated by a table that saw no document of the set

The extractors of the day, before any rule was changed for these documents: confidence for the unknown.

${figureTable(d.setLeftOut)}

${d.unseen.name}:

${reliabilityTable(d.unseen.outcomes)}

## Scans

${d.scans.outcomes.length ? `Values read from images have lower odds of being right; one factor for all rules is fitted to the scans with gold.\n\n${figureTable([d.scans])}` : 'No scan with gold was read.'}

## By rule

| rule | confidence | right / given | below the line |
| --- | --: | --: | --- |
${ruleRows(d.table)}
`

/** `thidua evaluate`: records against gold. The scoring itself is src/evaluate. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError } from 'commander'
import { type CampaignRecord, changesSince, discover, EvaluationError, evaluate, formatEvaluation, runBatch } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { reasonOf, save } from '../files.ts'
import { plain } from '../output.ts'

interface Options {
  gold: string
  records?: string
  byDoc?: boolean
  json?: string
  min?: number
  against?: string
}

function parseShare(value: string): number {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError(value)
  return share
}

/** Records of a JSON Lines file; a line that is none is named, not skipped. */
async function recordsOf(file: string, { say }: CliContext): Promise<CampaignRecord[]> {
  const records: CampaignRecord[] = []
  let line = 0
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (!text.trim()) continue
      const record = JSON.parse(text)
      if (typeof record?.source?.fileName !== 'string') throw new SyntaxError('not a record')
      records.push(record)
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(say.notJsonLine(plain(file), line))
    throw new UsageError(say.cannotRead(plain(file), reasonOf(error)))
  }
  return records
}

/** Records of documents, read now. */
async function readNow(inputs: string[], context: CliContext): Promise<CampaignRecord[]> {
  const { say } = context
  const found = await discover(inputs)
  const problems = found.problems.map(p => say[p.reason](plain(p.uri)))
  if (!found.files.length) throw new UsageError(say.nothingToRead(), problems)
  for (const problem of problems) await context.warn(say.error(problem))
  const records: CampaignRecord[] = []
  for await (const item of runBatch(found)) if (item.kind === 'record') records.push(item.record)
  return records
}

async function scored(goldDir: string, records: CampaignRecord[]) {
  try {
    return await evaluate({ goldDir, records })
  } catch (error) {
    if (error instanceof EvaluationError) throw new UsageError(plain(error.message))
    throw error
  }
}

/** The page of scores to compare with: the one that is asked for, else the one beside the gold. */
async function pageOf(gold: string, against: string | undefined, { say }: CliContext): Promise<{ page: string; text: string } | undefined> {
  const page = against ?? path.join(gold, '..', 'SCORES.md')
  try {
    return { page, text: await readFile(page, 'utf8') }
  } catch (error) {
    if (against === undefined) return undefined
    throw new UsageError(say.cannotRead(plain(page), reasonOf(error)))
  }
}

export function addEvaluate(program: Command, context: CliContext): void {
  const { say } = context
  program
    .command('evaluate')
    .description(say.aboutEvaluate)
    .argument('[inputs...]', say.argInputs)
    .requiredOption('--gold <dir>', say.optGold)
    .option('--records <file>', say.optRecords)
    .option('--by-doc', say.optByDoc)
    .option('--json <file>', say.optJson)
    .option('--min <f1>', say.optMin, parseShare)
    .option('--against <file>', say.optAgainst)
    .addHelpText('after', `\n${say.exitCodes}`)
    .action(async (inputs: string[], { gold, records: file, byDoc, json, min, against }: Options) => {
      if ((file !== undefined) === inputs.length > 0) throw new UsageError(say.recordsOrInputs())
      const before = await pageOf(gold, against, context)
      const records = file === undefined ? await readNow(inputs, context) : await recordsOf(file, context)
      const result = await scored(gold, records)
      const changes = before && changesSince(before.text, result)
      const compared = before && changes && { page: plain(before.page), changes }
      await context.print(formatEvaluation(result, { byDoc: byDoc ?? false, ...(compared && { against: compared }) }))
      if (json) await save(json, `${JSON.stringify({ ...result, ...(changes && { changes }) }, null, 2)}\n`, context)
      if (min !== undefined && result.micro.f1 < min) {
        await context.warn(say.belowMin(result.micro.f1.toFixed(4), String(min)))
        context.code = 1
      }
    })
}

/** `thidua schema`: the record as JSON Schema (draft 2020-12), with the labels of its fields. */
import type { Command } from 'commander'
import { z } from 'zod'
import { CampaignRecord, fieldLabels, SCHEMA_VERSION } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { save } from '../files.ts'

/** JSON Schema of the record; top-level fields carry their Vietnamese label as title, the English one as description. */
function recordSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(CampaignRecord) as { properties: Record<string, object> }
  const properties = Object.entries(schema.properties).map(([key, property]) => {
    const label = fieldLabels.CampaignRecord[key as keyof CampaignRecord]
    return [key, { title: label.vi, description: label.en, ...property }]
  })
  return {
    ...schema,
    title: 'CampaignRecord',
    description: `thidua record, version ${SCHEMA_VERSION}`,
    properties: Object.fromEntries(properties),
  }
}

export function addSchema(program: Command, context: CliContext): void {
  const { say } = context
  program
    .command('schema')
    .description(say.aboutSchema)
    .option('--out <file>', say.optSchemaOut)
    .action(async ({ out }: { out?: string }) => {
      const json = JSON.stringify(recordSchema(), null, 2)
      await (out === undefined ? context.print(json) : save(out, `${json}\n`, context))
    })
}

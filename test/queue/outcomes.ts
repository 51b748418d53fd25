/** What must hold of a database whatever died on the way: each place ends in exactly one record or one named failure. */
import pg from 'pg'

export interface Outcomes {
  places: number
  open: number
  /** places with a record, and those with a reason */
  records: number
  failures: number
  /** everything that is wrong, in words */
  wrong: string[]
}

export async function outcomesOf(url: string): Promise<Outcomes> {
  const client = new pg.Client(url)
  await client.connect()
  const one = async (query: string): Promise<number> => Number((await client.query(query)).rows[0].n)
  try {
    const wrong: string[] = []
    const zero = async (what: string, query: string) => {
      const n = await one(query)
      if (n) wrong.push(`${what}: ${n}`)
    }
    await zero(
      'done without a record',
      `select count(*) n from submissions s where state = 'done' and not exists (select from records r where r.document_id = s.document_id)`,
    )
    await zero('failed without a reason', `select count(*) n from submissions where state in ('failed', 'refused') and reason is null`)
    await zero('done with a reason', `select count(*) n from submissions where state = 'done' and reason is not null`)
    await zero(
      'records twice',
      `select count(*) n from (select document_id, extractor_version from records group by 1, 2 having count(*) > 1) t`,
    )
    await zero(
      'records of nothing',
      `select count(*) n from records r where not exists (select from documents d where d.id = r.document_id)`,
    )
    await zero('documents left in work', `select count(*) n from documents where state in ('queued', 'reading')`)
    return {
      places: await one('select count(*) n from submissions'),
      open: await one(`select count(*) n from submissions where state = 'queued'`),
      records: await one(`select count(*) n from submissions where state = 'done'`),
      failures: await one(`select count(*) n from submissions where state in ('failed', 'refused')`),
      wrong,
    }
  } finally {
    await client.end()
  }
}

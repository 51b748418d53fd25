/** An export that needs all records before it writes its first letter. */
import type { CampaignRecord } from '../../schemas/record.ts'
import type { Exporter, UnreadFile } from './types.ts'

export function collect(write: (records: CampaignRecord[], unread: UnreadFile[]) => ReturnType<Exporter['finish']>): Exporter {
  const records: CampaignRecord[] = []
  const unread: UnreadFile[] = []
  return {
    add(record) {
      records.push(record)
      return undefined
    },
    unread: file => void unread.push(file),
    finish: () => write(records, unread),
  }
}

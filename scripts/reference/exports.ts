/** What can be written, from the registry of exports. */
import { exporters } from '../../src/export/index.ts'

export function exportsPage(): string {
  const rows = exporters.map(
    e =>
      `| \`${e.name}\` | \`${e.to ?? e.name}\` | \`${e.fileName}${e.folder ? '/' : ''}\` | ${e.mediaType} | ${e.label.vi} | ${e.label.en} |`,
  )
  const head = ['| extract --format | export --to | file | media type | nội dung | content |', '| --- | --- | --- | --- | --- | --- |']
  return ['# Exports / Kết xuất', '', ...head, ...rows, ''].join('\n')
}

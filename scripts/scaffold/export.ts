/** An export: its file, its registry row, a golden test. */
import { addImport, addRow } from './edit.ts'
import type { Names, Scaffold } from './types.ts'

const source = ({ id, camel, vi, en }: Names): string => `/** ${en}: one line a document, its number and its title. */
import type { ExporterRow } from './types.ts'

export const ${camel}: ExporterRow = {
  name: '${id}',
  fileName: 'records.${id}.txt',
  mediaType: 'text/plain',
  label: { vi: '${vi}', en: '${en}' },
  create: () => ({
    add: record => \`\${record.number?.value.raw ?? ''}\\t\${record.title?.value ?? ''}\\n\`,
    unread: () => {},
    finish: async () => undefined,
  }),
}
`

const test = ({ id, camel }: Names): string => `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ${camel} } from '../../src/export/${id}.ts'
import { sample } from './sample.ts'

test('${id} is written as its golden file says', async () => {
  const exporter = ${camel}.create({ lang: 'vi' })
  const pieces = [sample(), sample({ id: 'other', title: null })].map(record => exporter.add(record) ?? '')
  const golden = readFileSync(join(import.meta.dirname, 'fixtures', '${id}.expected.txt'), 'utf8')
  expect(pieces.join('') + ((await exporter.finish()) ?? '')).toBe(golden)
})
`

export const exporter = (names: Names): Scaffold => ({
  create: {
    [`src/export/${names.id}.ts`]: source(names),
    [`test/export/${names.id}.test.ts`]: test(names),
    [`test/export/fixtures/${names.id}.expected.txt`]: '12/KH-UBND\tPhát động thi đua cải cách hành chính năm 2024\n12/KH-UBND\t\n',
  },
  edit: {
    'src/export/registry.ts': text =>
      addRow(addImport(text, `import { ${names.camel} } from './${names.id}.ts'`), 'exporters', names.camel),
  },
  next: [`say in src/export/${names.id}.ts what is really written; change the golden file by hand, never by running the export`],
})

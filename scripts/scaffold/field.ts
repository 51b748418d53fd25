/** A field: its key in the record, its label, the extractor with its registry row, a test. */
import { addImport, addRow, replaceOnce } from './edit.ts'
import type { Names, Scaffold } from './types.ts'

const source = ({ camel, vi, en }: Names): string => `import { itemText } from '../context.ts'
import { type Candidate, field } from '../field.ts'

/** A line that begins with these words and a colon. */
const LINE = /^[-+\\s]*${vi.toLocaleLowerCase('vi')}\\s*:\\s*(?<value>\\S.*)$/u

/** ${en}: what stands behind "${vi}:" on its line. */
export const ${camel} = field<string>({
  name: '${camel}',
  many: true,
  find: ctx => {
    const out: Candidate<string>[] = []
    for (const line of ctx.zones.body) {
      const m = LINE.exec(ctx.foldedSlice(line))
      if (!m) continue
      const span = { start: line.start + m[0].length - m.groups!.value!.length, end: line.end }
      out.push({ value: itemText(ctx.slice(span)), evidence: [ctx.evidence(span)], score: 0.8, rule: '${camel}.line' })
    }
    return out
  },
})
`

const test = ({ camel, vi }: Names): string => `import { describe, expect, test } from 'vitest'
import { checkRecord } from '../conformance/record.ts'
import { plan } from './document.ts'

describe('${camel}', () => {
  test('is what stands behind its words', () => {
    const record = plan('I. NỘI DUNG', '- ${vi}: tổ dân phố số 2.')
    expect(record.${camel}.map(v => v.value)).toEqual(['tổ dân phố số 2'])
    expect(checkRecord(record)).toEqual([])
  })

  test('is absent where nothing says it', () => {
    const record = plan('I. NỘI DUNG', '- Dọn vệ sinh trụ sở.')
    expect(record.${camel}).toEqual([])
    expect(record.absences.${camel}).toBe('absent')
  })
})
`

export const field = (names: Names): Scaffold => {
  const { id, camel, vi, en } = names
  return {
    create: { [`src/extract/fields/${id}.ts`]: source(names), [`test/extract/${id}.test.ts`]: test(names) },
    edit: {
      'schemas/record.ts': text =>
        replaceOnce(text, /^ {2}outline: z\.array\(Section\),$/mu, all => `  ${camel}: z.array(sourced(text)),\n${all}`),
      'schemas/field-labels.ts': text =>
        replaceOnce(text, /^ {4}outline: label\('Bố cục', .*$/mu, all => `    ${camel}: label('${vi}', '${en}'),\n${all}`),
      // the sample record of the exports has every key
      'test/export/sample.ts': text => replaceOnce(text, /^( *)outline: /mu, (all, indent) => `${indent}${camel}: [],\n${all}`),
      'src/extract/registry.ts': text => addRow(addImport(text, `import { ${camel} } from './fields/${id}.ts'`), 'fields', camel),
    },
    next: [
      `say in src/extract/fields/${id}.ts how the field is really found, and read published documents before`,
      `label it in corpus/gold by reading (corpus/GUIDELINES.md), add it to FIELDS in src/evaluate/fields.ts, then npm run scores`,
      'a key that others may rely on raises SCHEMA_VERSION in schemas/record.ts',
    ],
  }
}

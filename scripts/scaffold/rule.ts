/** A rule of the check: its file, whose examples are its tests, its registry row, what is heard of its examples; the page is made by npm run docs. */
import { addImport, addRow, replaceOnce } from './edit.ts'
import type { Names, Scaffold } from './types.ts'

const source = ({ id, camel, vi, en }: Names): string => `/** ${en}: says where the words stand. */
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../../text/boundary.ts'
import { foldInPlace } from '../../text/fold.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const WORDS = new RegExp(\`\${NOT_AFTER_WORD}\${literal(foldInPlace('${vi.toLocaleLowerCase('vi')}'))}\${NOT_BEFORE_WORD}\`, 'gu')

export const ${camel}: Rule = {
  id: '${id}',
  group: 'consistency',
  preset: 'campaign',
  level: 'info',
  title: label('${vi}', '${en}'),
  about: label('Vì sao cần xem lại cụm từ này.', 'Why these words deserve a second look.'),
  basis: null,
  mend: label('Thay bằng cách viết khác.', 'Say it in another way.'),
  *check(draft) {
    for (const m of draft.folded.matchAll(WORDS)) {
      yield {
        at: { start: m.index, end: m.index + m[0].length },
        say: label('Văn bản có cụm từ cần xem lại.', 'The text has words that deserve a second look.'),
      }
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { contents: '' } }, { plan: { launch: 'UBND xã phát động phong trào như sau:' } }],
    invalid: [
      { plan: { launch: '${vi}.' } },
      { plan: { launch: 'UBND xã phát động: ${vi.toLocaleLowerCase('vi')}.' } },
      { plan: { closing: 'Trên đây là Kế hoạch, ${vi.toLocaleLowerCase('vi')}./.' } },
    ],
  },
}
`

/** What the rule says of the three invalid examples above. */
const heard = ({ id, vi }: Names): string => {
  const low = vi.toLocaleLowerCase('vi')
  return `  '${id}': [['info: ${vi}'], ['info: ${low}'], ['info: ${low}']],\n`
}

export const rule = (names: Names): Scaffold => ({
  create: { [`src/check/rules/${names.id}.ts`]: source(names) },
  edit: {
    'src/check/registry.ts': text =>
      addRow(addImport(text, `import { ${names.camel} } from './rules/${names.id}.ts'`), 'rules', names.camel),
    'test/check/heard/consistency.ts': text => replaceOnce(text, /\}\n$/u, end => heard(names) + end),
  },
  next: [
    'say what is asked, why, and the article behind it; put three valid and three invalid examples in (they are the tests)',
    'say in test/check/heard, in the file of its group, what is to be heard of the invalid ones',
    'npm run docs writes its page',
  ],
})

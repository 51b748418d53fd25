/** A format: its parser, how its bytes are known, its registry row and label, a fixture with its expected text. */
import { replaceOnce } from './edit.ts'
import type { Names, Scaffold } from './types.ts'

const parser = ({ id, camel, en }: Names): string => `/**
 * ${en}: a first line that names the format, then a paragraph a line.
 * Reads: bytes. Writes: a ParsedDocument.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { decodeDocument } from '../decode.ts'
import { ParseError } from '../errors.ts'
import { build } from '../text-builder.ts'

export const MEDIA_TYPE = 'application/x-${id}'

export async function parse${camel[0]!.toUpperCase()}${camel.slice(1)}(bytes: Uint8Array): Promise<ParsedDocument> {
  const { text, data } = decodeDocument(bytes)
  const lines = text.split('\\n').slice(1).filter(line => line.trim())
  if (!lines.length) throw new ParseError('empty')
  return build({ format: '${id}', mediaType: MEDIA_TYPE, blocks: lines.map(line => ({ type: 'paragraph', runs: [{ text: line }] })), data })
}
`

const test = ({ id, camel }: Names): string => {
  const parse = `parse${camel[0]!.toUpperCase()}${camel.slice(1)}`
  return `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ${parse} } from '../../parsers/${id}/index.ts'
import { sniff } from '../../parsers/sniff.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures', '${id}')
const bytes = new Uint8Array(readFileSync(join(FIXTURES, 'sample.${id}')))

test('is known by its bytes', () => expect(sniff(bytes).format).toBe('${id}'))

test('is read as its golden text says', async () => {
  const document = await ${parse}(bytes)
  expect(checkParsedDocument(document)).toEqual([])
  expect(\`\${document.text}\\n\`).toBe(readFileSync(join(FIXTURES, 'sample.expected.txt'), 'utf8'))
})
`
}

const LINES = ['ỦY BAN NHÂN DÂN', 'KẾ HOẠCH', 'Phát động phong trào thi đua trồng cây']

export const format = (names: Names): Scaffold => {
  const { id, camel, vi, en } = names
  const parse = `parse${camel[0]!.toUpperCase()}${camel.slice(1)}`
  const row = `  {
    format: '${id}',
    extensions: ['${id}'],
    mediaTypes: ['application/x-${id}'],
    label: { vi: '${vi}', en: '${en}' },
    load: async () => (await import('./${id}/index.ts')).${parse},
  },
`
  return {
    create: {
      [`parsers/${id}/index.ts`]: parser(names),
      [`test/parsers/${id}.test.ts`]: test(names),
      [`test/parsers/fixtures/${id}/sample.${id}`]: `%${id}\n${LINES.join('\n')}\n`,
      [`test/parsers/fixtures/${id}/sample.expected.txt`]: `${LINES.join('\n')}\n`,
    },
    edit: {
      'schemas/codes.ts': text => replaceOnce(text, /(SourceFormat = z\.enum\(\[[^\]]*)\]/u, (_, list) => `${list}, '${id}']`),
      'schemas/code-labels.ts': text =>
        replaceOnce(text, /( {2}SourceFormat: \{\n(?: {4}.*\n)*)( {2}\},)/u, (_, rows, end) =>
          `${rows}    '${id}': label('${vi}', '${en}'),\n${end}`.replace(`'${id}':`, /^[a-z]\w*$/.test(id) ? `${id}:` : `'${id}':`),
        ),
      'parsers/registry.ts': text =>
        replaceOnce(
          text,
          /(export const formats[^=]*= \[\n[\s\S]*?)(\]\n\nexport const formatRow)/u,
          (_, rows, end) => `${rows}${row}${end}`,
        ),
      'parsers/sniff.ts': text =>
        replaceOnce(
          text,
          /^(export function sniff\([^)]*\)[^{]*\{\n)/mu,
          head => `${head}  if (startsWith(bytes, ascii('%${id}\\n'))) return { format: '${id}', mediaType: 'application/x-${id}' }\n`,
        ),
    },
    next: [
      `say in parsers/${id}/index.ts how its bytes are really read, in parsers/sniff.ts how they are known`,
      'add what may cost time or memory to scripts/hostile, and its limits to parsers/limits.ts',
    ],
  }
}

/** Edits of registries as text: an import at its place in the alphabet, a row at the end of a list. */
import { ScaffoldError } from './types.ts'

const FROM = /^import .* from '([^']+)'$/u

/** Puts an import behind the last one of the same folder that sorts before it. */
export function addImport(text: string, line: string): string {
  const path = FROM.exec(line)?.[1]
  if (!path) throw new ScaffoldError(`not an import: ${line}`)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const lines = text.split('\n')
  const imports = lines.flatMap((l, at) => {
    const from = FROM.exec(l)?.[1]
    return from ? [{ at, from }] : []
  })
  const near = imports.filter(i => i.from.slice(0, i.from.lastIndexOf('/') + 1) === folder)
  const before = near.filter(i => i.from < path).at(-1)
  const at = before ? before.at + 1 : (near[0]?.at ?? (imports.at(-1)?.at ?? -1) + 1)
  return [...lines.slice(0, at), line, ...lines.slice(at)].join('\n')
}

/** Replaces what `pattern` finds once; a registry that no longer looks as expected is said, not guessed at. */
export function replaceOnce(text: string, pattern: RegExp, by: (...groups: string[]) => string): string {
  if (!pattern.test(text)) throw new ScaffoldError(`the place to edit is not found: ${pattern.source}`)
  return text.replace(pattern, (...args: string[]) => by(...args))
}

/** Adds a row to `export const <name>… = [ … ]`, on a line of its own or, in a list on one line, behind the last. */
export function addRow(text: string, name: string, row: string): string {
  const list = new RegExp(`(export const ${name}\\b[^=]*= \\[)([^\\]]*)(\\])`, 'u')
  return replaceOnce(text, list, (_, head, body, tail) => {
    if (!body!.includes('\n')) return `${head}${body!.trim() ? `${body}, ` : ''}${row}${tail}`
    return `${head}${body!.replace(/\s*$/u, '')}\n  ${row},\n${tail}`
  })
}

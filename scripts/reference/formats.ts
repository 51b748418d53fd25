/** What is read, from the registry of formats. */
import { formats } from '../../parsers/registry.ts'

export function formatsPage(): string {
  const rows = formats.map(f => {
    const names = f.extensions.map(e => `\`.${e}\``).join(' ')
    return `| ${f.label.vi} | ${f.label.en} | ${names} | ${f.mediaTypes.join(', ')} | ${f.load ? 'có / yes' : 'chưa / not yet'} |`
  })
  const head = ['| định dạng | format | names | media types | read |', '| --- | --- | --- | --- | --- |']
  const about = 'A file is known by its bytes; its name is a hint for messages only. Limits: [limits.md](../limits.md).'
  return ['# Formats / Định dạng', '', about, '', ...head, ...rows, ''].join('\n')
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCorrections, CORRECTIONS_FILE, LineError, loadRecords, RECORDS_FILE, readCorrections } from '../../src/review/index.ts'
import { sample } from '../export/sample.ts'
import { correction } from './corrections.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'review-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, lines: unknown[]) => writeFile(path.join(folder, name), lines.map(l => `${JSON.stringify(l)}\n`).join(''))

describe('records of a folder', () => {
  it('are those of its file where nothing was corrected', async () => {
    await write(RECORDS_FILE, [sample()])
    const loaded = await loadRecords(folder)
    expect(loaded.records).toEqual([sample()])
    expect([loaded.corrected, loaded.corrections]).toEqual([0, []])
    expect((await loadRecords(path.join(folder, RECORDS_FILE))).records).toEqual([sample()])
  })

  it('carry the corrections beside them, and say where the machine reads otherwise', async () => {
    const record = sample()
    const title = correction(record, 'title', record.title, { value: 'Đã sửa' })
    const date = correction(record, 'issuedDate', { ...record.issuedDate!, value: '2023-01-01' }, { value: '2024-03-16' })
    await addCorrections(folder, [title])
    await addCorrections(folder, [date])
    expect(await readCorrections(folder)).toEqual([title, date])
    const { records, corrected, conflicts } = await loadRecords(folder)
    expect([records[0]!.title!.value, records[0]!.issuedDate!.value, corrected]).toEqual(['Đã sửa', '2024-03-16', 1])
    expect(conflicts.map(c => [c.correction.field, c.found])).toEqual([['issuedDate', '2024-03-15']])
    expect(records[0]!.diagnostics.map(d => [d.rule, d.evidence[0]?.quote])).toEqual([['review.conflict', 'ngày 15 tháng 3 năm 2024']])
  })

  it('are the same when corrected records were written back', async () => {
    const { records } = await loadRecords(folder)
    await write(RECORDS_FILE, records)
    const again = await loadRecords(folder)
    expect(again.records).toEqual(records)
    expect(again.conflicts).toEqual([])
  })

  it('stand behind empty lines too', async () => {
    await writeFile(path.join(folder, 'gaps.jsonl'), `\n${JSON.stringify(sample())}\n   \n\n`)
    expect((await loadRecords(path.join(folder, 'gaps.jsonl'))).records).toHaveLength(1)
  })

  it('name the line that is no record or no correction', async () => {
    await write('other.jsonl', [sample(), { id: 'x' }])
    await expect(loadRecords(path.join(folder, 'other.jsonl'))).rejects.toMatchObject({ name: 'LineError', line: 2 })
    const before = await readFile(path.join(folder, CORRECTIONS_FILE), 'utf8')
    await writeFile(path.join(folder, CORRECTIONS_FILE), `${before}{"field":"title"}\n`)
    await expect(loadRecords(folder)).rejects.toThrow(LineError)
  })

  it('say what the system says where there are none', async () => {
    await expect(loadRecords(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readCorrections(path.join(folder, RECORDS_FILE))).toEqual([])
    await expect(readCorrections('x'.repeat(5_000))).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
  })
})

/** A folder as users have it: good documents beside what is none. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RunItem, runBatch } from '../../src/run/index.ts'
import { problemOf } from '../../src/run/validate.ts'
import { folder } from './folder.ts'

const PLAN = [
  'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
  'Số: 12/KH-UBND',
  'An Bình, ngày 15 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Phát động phong trào thi đua cải cách hành chính năm 2024',
  'I. MỤC ĐÍCH',
  '1. Tạo khí thế thi đua sôi nổi trong các cơ quan.',
  'II. KHEN THƯỞNG',
  'Tặng Giấy khen cho tối đa 05 tập thể.',
].join('\n\n')
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex')

const html = (text: string) =>
  `<!DOCTYPE html><html><head><title>Tin</title></head><body>${text
    .split('\n\n')
    .map(line => `<p>${line}</p>`)
    .join('')}</body></html>`

describe('a folder with bad files', () => {
  it('gives each its status and a clear message, and reads everything else', async () => {
    const root = folder()
    const files: Record<string, string | Buffer> = {
      'anh.txt': JPEG,
      'lon.txt': 'Một dòng chữ của tệp rất lớn.\n'.repeat(620_000),
      'rong.txt': '',
      'ke-hoach.txt': PLAN,
      'trang.md': html(PLAN.replace('12/KH', '13/KH')),
      'trang-trang.txt': ' \n\t\n ',
      'nhi-phan.bin': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 9]),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(root, name), content)
    const items = new Map<string, RunItem & { kind: 'record' }>()
    for await (const item of runBatch([root])) {
      expect(item.kind).toBe('record')
      items.set(path.basename(item.uri), item as RunItem & { kind: 'record' })
    }
    for (const { record } of items.values()) expect(problemOf(record)).toBeUndefined()
    const reasons = Object.fromEntries([...items].map(([name, item]) => [name, item.failure?.reason ?? item.record.source.format]))
    expect(reasons).toEqual({
      'anh.txt': 'damaged',
      'lon.txt': 'too_large',
      'rong.txt': 'empty',
      'ke-hoach.txt': 'text',
      'trang.md': 'html',
      'trang-trang.txt': 'empty',
      'nhi-phan.bin': 'not_text',
    })
    expect(items.get('anh.txt')!.record.source).toMatchObject({ format: 'image', mediaType: 'image/jpeg' })
    expect(items.get('lon.txt')!.failure!.message.vi).toMatch(/^Tệp có dung lượng 2\d,\d MB, vượt giới hạn 10 MB/)
    expect(items.get('trang.md')!.notes[0]!.vi).toContain('nội dung là Trang web')
    for (const name of ['ke-hoach.txt', 'trang.md']) expect(items.get(name)!.record.status, name).not.toBe('failed')
    expect(items.get('ke-hoach.txt')!.record.number?.value.raw).toBe('12/KH-UBND')
  })
})

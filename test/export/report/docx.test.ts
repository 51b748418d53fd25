import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { comparisonDocx } from '../../../src/export/report-docx/index.ts'
import { comparisonOf, poisoned } from '../comparison.ts'
import { run } from '../run.ts'
import { sample } from '../sample.ts'
import { htmlOf, rowsOf } from './read-docx.ts'

const AT = '2026-05-31T08:00:00Z'
const comparison = comparisonOf()
const bytes = await comparisonDocx(comparison, { lang: 'vi', at: AT })
const part = (file: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(file)[name])

describe('a comparison in Word, read back by another library', () => {
  test('has the form of an administrative document', async () => {
    const html = await htmlOf(bytes)
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(html).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(html).toContain('ngày 31 tháng 05 năm 2026')
    expect(html).toMatch(/BÁO CÁO.*Tổng hợp phong trào thi đua.*I\. TỔNG QUAN.*II\. TÌNH HÌNH NỘP KẾ HOẠCH.*III\. ĐỐI CHIẾU.*Nơi nhận:/su)
  })

  test('is A4, Times New Roman 13 and 14, with the margins of the decree', () => {
    const xml = part(bytes, 'word/document.xml')
    const page = /<w:pgSz[^>]*>/u.exec(xml)![0]
    expect(Math.round((Number(/w:w="(\d+)"/u.exec(page)![1]) / 1440) * 25.4)).toBe(210)
    expect(Math.round((Number(/w:h="(\d+)"/u.exec(page)![1]) / 1440) * 25.4)).toBe(297)
    const margin = (side: string) => Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`, 'u').exec(xml)![1]) / 1440) * 25.4)
    expect([margin('top'), margin('bottom'), margin('left'), margin('right')]).toEqual([20, 20, 30, 20])
    const fonts = new Set(Array.from(xml.matchAll(/w:ascii="([^"]+)"/gu), m => m[1]))
    expect([...fonts]).toEqual(['Times New Roman'])
    const sizes = Array.from(xml.matchAll(/<w:sz w:val="(\d+)"/gu), m => Number(m[1]) / 2)
    const large = sizes.filter(s => s === 13 || s === 14).length
    // the heading line is 12, the list of recipients 11 and 12, the rule under the motto small
    expect(large / sizes.length).toBeGreaterThan(0.95)
  })

  test('has both sentences of what a unit lowered, and the units that have not sent a plan', async () => {
    const rows = rowsOf(await htmlOf(bytes))
    const lowered = rows.find(r => r[0] === 'Xã Ninh Hải' && r[1]?.startsWith('thấp hơn') && r[2]?.includes('95%'))
    expect(lowered?.[3]).toContain('90%')
    for (const { unit, state } of comparison.submissions.filter(s => s.state === 'unknown')) {
      const name = comparison.units.find(u => u.id === unit)!.name
      expect(
        rows.some(r => r[1] === name && r[2] === 'không rõ'),
        `${name} ${state}`,
      ).toBe(true)
    }
  })

  test('heads of tables come again on each page, and the first page bears no number', () => {
    const xml = part(bytes, 'word/document.xml')
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:titlePg/>')
  })

  test('the same comparison gives the same bytes', async () => {
    expect(Buffer.compare(Buffer.from(await comparisonDocx(comparisonOf(), { lang: 'vi', at: AT })), Buffer.from(bytes))).toBe(0)
  })

  test('whatever documents hold, the file stays whole', async () => {
    const hostile = await comparisonDocx(poisoned(comparison), { lang: 'en' })
    for (const name of ['word/document.xml', 'docProps/core.xml']) expect(() => fromXml(part(hostile, name)), name).not.toThrow()
    expect(await htmlOf(hostile)).toContain('&lt;script&gt;')
  })
})

test('a set of records: the documents, their values with sentences, what must be looked at', async () => {
  const unread = [{ uri: 'hong.pdf', message: { vi: 'tệp hỏng', en: 'damaged' } }]
  const file = await run('docx', [sample()], { unread, at: AT })
  const rows = rowsOf(await htmlOf(new Uint8Array(file)))
  expect(rows.some(r => r[1] === 'Ủy ban nhân dân huyện An Bình' && r[2] === '12/KH-UBND' && r[3] === '15/03/2024')).toBe(true)
  expect(rows.some(r => r[2]?.includes('Tặng Giấy khen cho tối đa 05 tập thể.'))).toBe(true)
  expect(rows.some(r => r[0] === 'hong.pdf' && r[2] === 'tệp hỏng')).toBe(true)
})

/** `thidua check` and `thidua rules` as a user starts them: exit codes, formats, files beside the draft. */
import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parentText, planText } from '../../src/check/sample.ts'
import { thidua } from '../cli/spawn.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-check-'))
  writeFileSync(join(cwd, 'sach.txt'), planText())
  writeFileSync(join(cwd, 'thieu.txt'), planText({ signature: 'CHỦ TỊCH\n\nNông Thị Sao Mai' }))
  writeFileSync(join(cwd, 'canh-bao.txt'), planText({ number: 'Số: 8/KH-UBND' }))
  writeFileSync(join(cwd, 'goi-y.txt'), planText({ funding: 'IX. TUYÊN TRUYỀN\n\n- Đưa tin trên loa truyền thanh của xã.' }))
  writeFileSync(join(cwd, 'cap-tren.txt'), parentText({ number: 'Số: 17/KH-UBND' }))
  writeFileSync(
    join(cwd, 'tin.txt'),
    'UBND xã phát động thi đua\n\nSáng 15/01/2026, UBND xã tổ chức lễ phát động phong trào thi đua. Nhiều xóm đã ký giao ước.',
  )
})

describe('thidua check', () => {
  test('ends with 0 on a clean draft, with 1 on findings', async () => {
    expect(await thidua(['check', 'sach.txt'], { cwd })).toMatchObject({ code: 0, err: '' })
    const { code, out } = await thidua(['check', 'thieu.txt'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('TM. ỦY BAN NHÂN DÂN')
  })

  test('warnings count beyond --max-warnings, suggestions never', async () => {
    expect((await thidua(['check', 'canh-bao.txt'], { cwd })).code).toBe(1)
    expect((await thidua(['check', 'canh-bao.txt', '--max-warnings', '1'], { cwd })).code).toBe(0)
    expect((await thidua(['check', 'goi-y.txt'], { cwd })).code).toBe(0)
  })

  test('ends with 2 on news and on what cannot be read', async () => {
    const news = await thidua(['check', 'tin.txt'], { cwd })
    expect(news.code).toBe(2)
    expect(news.out).toContain('tin, bài viết')
    expect((await thidua(['check', 'khong-co.txt'], { cwd })).code).toBe(2)
    expect((await thidua(['check', 'sach.txt', '--preset', 'nd31'], { cwd })).code).toBe(2)
  })

  test('compares with a parent plan, in the language asked for', async () => {
    const { code, out } = await thidua(['check', 'sach.txt', '--parent', 'cap-tren.txt', '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('does not cite the parent plan (17/KH-UBND)')
  })

  test('takes settings and accepted findings from files', async () => {
    writeFileSync(join(cwd, 'thieu.txt.accepted.json'), JSON.stringify([{ rule: 'signature-authority', reason: 'Văn bản của Chủ tịch' }]))
    const accepted = await thidua(['check', 'thieu.txt'], { cwd })
    expect(accepted.code).toBe(0)
    expect(accepted.out).toContain('Văn bản của Chủ tịch')
    writeFileSync(join(cwd, 'rieng.json'), JSON.stringify({ rules: { 'number-padding': 'off' } }))
    expect((await thidua(['check', 'canh-bao.txt', '--config', 'rieng.json'], { cwd })).code).toBe(0)
    writeFileSync(join(cwd, 'sai.json'), '{"rules": {"khong-co": "off"}}')
    const wrong = await thidua(['check', 'canh-bao.txt', '--config', 'sai.json'], { cwd })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('khong-co')
  })

  test('gives a Word draft back with comments, and a sheet to sign', async () => {
    copyFileSync(
      join(import.meta.dirname, '..', '..', 'corpus', 'documents', 'ke-hoach-so-giao-thong-2024.docx'),
      join(cwd, 'du-thao.docx'),
    )
    const { code } = await thidua(['check', 'du-thao.docx', '--annotate', 'chu-thich.docx', '--packet', 'phieu.docx'], { cwd })
    expect(code).toBe(1)
    expect(existsSync(join(cwd, 'chu-thich.docx')) && existsSync(join(cwd, 'phieu.docx'))).toBe(true)
    const text = await thidua(['check', 'sach.txt', '--annotate', 'x.docx'], { cwd })
    expect(text.code).toBe(2)
    expect(text.err).toContain('.docx')
  })

  test('writes each format', async () => {
    const { out } = await thidua(['check', 'canh-bao.txt', '--format', 'json'], { cwd })
    expect(JSON.parse(out).files[0].result.findings[0].rule).toBe('number-padding')
    const { out: annotations } = await thidua(['check', 'canh-bao.txt', '--format', 'github'], { cwd })
    const line = planText({ number: 'Số: 8/KH-UBND' }).split('\n').indexOf('Số: 8/KH-UBND') + 1
    expect(annotations).toContain(`::warning file=canh-bao.txt,line=${line},`)
  })
})

describe('thidua rules', () => {
  test('lists the rules, prints the page of one, and knows no other', async () => {
    const list = await thidua(['rules'], { cwd })
    expect(list.code).toBe(0)
    expect(list.out).toContain('award-authority')
    const page = await thidua(['rules', 'award-authority'], { cwd })
    expect(page.out).toContain('Awards are the head’s to confer')
    expect((await thidua(['rules', 'award'], { cwd })).code).toBe(2)
  })
})

/** Folders of files to measure with, made anew for each run: copies of a few documents, told apart by bytes that no reader shows. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const DOCUMENTS = fileURLToPath(new URL('../../corpus/documents', import.meta.url))

/** Files of a folder and those below it that end so. */
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(name => path.join(folder, String(name)))
    .filter(file => file.toLowerCase().endsWith(ending) && statSync(file).isFile())
    .sort()

/** A comment behind the end of a PDF; the comment of a zip, whose length stands in its last two bytes. */
function marked(bytes: Buffer, ending: string, n: number): Buffer {
  const mark = Buffer.from(`% copy ${n}\n`)
  if (ending === '.pdf') return Buffer.concat([bytes, Buffer.from('\n'), mark])
  const out = Buffer.concat([bytes, mark])
  out.writeUInt16LE(mark.length, bytes.length - 2)
  return out
}

/** Writes `count` files, the originals in turn. */
function copies(originals: readonly string[], ending: string, count: number, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const bytes = originals.map(file => readFileSync(file))
  for (let i = 0; i < count; i++) {
    writeFileSync(path.join(folder, `${String(i).padStart(5, '0')}${ending}`), marked(bytes[i % bytes.length]!, ending, i))
  }
  return folder
}

/** PDFs or Word files of the bundled corpus. */
export const bundled = (ending: '.pdf' | '.docx', count: number, folder: string): string =>
  copies(filesIn(DOCUMENTS, ending), ending, count, folder)

/** PDFs of another folder, those only that `has` a text layer; undefined where there are none. */
export function others(from: string | undefined, count: number, folder: string, has: (file: string) => boolean): string | undefined {
  const found = from === undefined ? [] : filesIn(from, '.pdf').filter(has)
  return found.length ? copies(found, '.pdf', count, folder) : undefined
}

/** Small plans as plain text, each its own. */
export function plans(count: number, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const text = [
      'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
      `Số: ${i + 1}/KH-UBND`,
      `An Bình, ngày ${(i % 28) + 1} tháng ${(i % 12) + 1} năm 2024`,
      'KẾ HOẠCH',
      `Thi đua làm sạch hồ sơ tồn, năm 2024, lượt ${i + 1}`,
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Tạo khí thế thi đua sôi nổi trong các cơ quan.',
      'II. CHỈ TIÊU',
      `1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt ${90 + (i % 10)}% trở lên.`,
      'III. KHEN THƯỞNG',
      `Tặng Giấy khen cho tối đa ${(i % 9) + 1} tập thể.`,
    ]
    writeFileSync(path.join(folder, `${String(i).padStart(5, '0')}.txt`), text.join('\n\n'))
  }
  return folder
}

export const bundledFiles = (ending: string): string[] => filesIn(DOCUMENTS, ending)

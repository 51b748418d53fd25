/** Files out of what was dropped: single ones and whole folders, in the order of their paths. */
import { collate } from '../format/fold.ts'

export interface Dropped {
  file: File
  /** as shown: the path within the dropped folder */
  path: string
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject))
const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

async function* within(entry: FileSystemEntry): AsyncGenerator<Dropped> {
  if (entry.isFile) {
    yield { file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') }
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // a reader gives a hundred entries at a time
  for (let some = await batch(reader); some.length; some = await batch(reader)) for (const inner of some) yield* within(inner)
}

/** What nobody means to hand in: files of the system and locks of Word. */
const isIdle = (path: string): boolean => /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path)

export async function filesOfDrop(transfer: DataTransfer): Promise<Dropped[]> {
  // entries are gone once this turn ends
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  const found: Dropped[] = []
  if (entries.length) for (const entry of entries) for await (const dropped of within(entry)) found.push(dropped)
  else found.push(...[...transfer.files].map(file => ({ file, path: file.name })))
  return sorted(found)
}

export const filesOfInput = (files: FileList): Dropped[] =>
  sorted([...files].map(file => ({ file, path: file.webkitRelativePath || file.name })))

const sorted = (files: Dropped[]): Dropped[] => files.filter(f => !isIdle(f.path)).sort((a, b) => collate(a.path, b.path))

/**
 * What the user named (files, folders, globs, "-") to a list of files, in an order that does not depend on the machine.
 *
 * Reads: the file system's names. Writes: Discovery. No file is opened here.
 */
import { glob, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** One file to read; `path` is null for standard input. */
export interface FoundFile {
  /** as the user gave it: the argument itself, or the folder's argument and the way below it */
  uri: string
  path: string | null
}

/** Something the user named that leads to no file. */
export interface DiscoveryProblem {
  uri: string
  reason: 'not_found' | 'no_match' | 'not_a_file' | 'denied'
}

export interface Discovery {
  files: FoundFile[]
  problems: DiscoveryProblem[]
  /** files of folders that are no documents: hidden ones, Thumbs.db, Word's lock files (~$…) */
  skipped: number
}

export interface DiscoverOptions {
  /** absolute paths that are never read: the outputs of this run, when they lie in a folder that is read */
  exclude?: string[]
}

/** Names that systems and office programs leave beside documents. */
const isClutter = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name)

/** Code-unit order of the NFC form: macOS gives names in NFD, and locales disagree about Vietnamese. */
const byName = (a: string, b: string): number => {
  const [x, y] = [a.normalize('NFC'), b.normalize('NFC')]
  return (x === y ? a < b : x < y) ? -1 : 1
}

const hasMagic = (input: string): boolean => /[*?[{]/.test(input)

class Walk {
  files: FoundFile[] = []
  problems: DiscoveryProblem[] = []
  skipped = 0
  private readonly exclude: Set<string>
  private readonly seenFiles = new Set<string>()
  /** real paths: a folder is entered once, however many links lead to it, so that loops end */
  private readonly seenFolders = new Set<string>()

  constructor(exclude: string[]) {
    this.exclude = new Set(exclude.map(p => path.resolve(p)))
  }

  addFile(uri: string) {
    const absolute = path.resolve(uri)
    if (this.seenFiles.has(absolute) || this.exclude.has(absolute)) return
    this.seenFiles.add(absolute)
    this.files.push({ uri, path: absolute })
  }

  addStdin() {
    if (!this.files.some(f => f.path === null)) this.files.push({ uri: '-', path: null })
  }

  /** A path that exists: a file is taken as it is, a folder is walked. */
  async addPath(uri: string) {
    const info = await stat(uri)
    if (info.isDirectory()) await this.addFolder(uri)
    else if (info.isFile()) this.addFile(uri)
    else this.problems.push({ uri, reason: 'not_a_file' })
  }

  /** Folders first by their real place, links to folders last, so that a file is named by where it lies. */
  private async addFolder(root: string) {
    const found: string[] = []
    let folders = [root]
    let links: string[] = []
    while (folders.length || links.length) {
      if (!folders.length) {
        folders = links.sort(byName)
        links = []
      }
      const folder = folders.shift()!
      const real = await realpath(folder).catch(() => folder)
      if (this.seenFolders.has(real)) continue
      this.seenFolders.add(real)
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
      if (!entries) {
        this.problems.push({ uri: folder, reason: 'denied' })
        continue
      }
      for (const entry of entries) {
        const uri = path.join(folder, entry.name)
        if (isClutter(entry.name)) this.skipped++
        else if (entry.isDirectory()) folders.push(uri)
        else if (entry.isFile()) found.push(uri)
        else if (entry.isSymbolicLink()) {
          const target = await stat(uri).catch(() => null)
          if (target?.isDirectory()) links.push(uri)
          else if (target?.isFile()) found.push(uri)
          else this.problems.push({ uri, reason: target ? 'not_a_file' : 'not_found' })
        } else this.skipped++
      }
    }
    for (const uri of found.sort(byName)) this.addFile(uri)
  }

  async addGlob(pattern: string) {
    const matches: string[] = []
    for await (const match of glob(pattern)) if (!isClutter(path.basename(match))) matches.push(match)
    if (!matches.length) this.problems.push({ uri: pattern, reason: 'no_match' })
    for (const match of matches.sort(byName)) await this.add(match)
  }

  async add(input: string) {
    try {
      await this.addPath(input)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      // A file may carry [ or { in its name: the name itself is tried first.
      if (hasMagic(input) && (code === 'ENOENT' || code === 'ENAMETOOLONG' || code === 'EINVAL')) await this.addGlob(input)
      else this.problems.push({ uri: input, reason: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'not_found' })
    }
  }
}

/**
 * Files behind `inputs`, in the order of the inputs and by name within a folder. A file named twice is listed once;
 * hidden files, Thumbs.db and lock files of folders are skipped and counted, but a file that is named itself is always taken.
 */
export async function discover(inputs: readonly string[], options: DiscoverOptions = {}): Promise<Discovery> {
  const walk = new Walk(options.exclude ?? [])
  for (const input of inputs) {
    if (input === '-') walk.addStdin()
    else await walk.add(input)
  }
  return { files: walk.files, problems: walk.problems, skipped: walk.skipped }
}

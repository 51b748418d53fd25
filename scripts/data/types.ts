/**
 * What a data set of data/ gives to `npm run data`.
 */
export interface DataResult {
  /** one sentence each, with the file and the row; empty where all is well */
  problems: string[]
  /** path below data/ → content as it should be */
  files: Record<string, string>
  /** one line for the terminal: what was read */
  summary: string
}

export interface DataSet {
  name: string
  /** @param read content of a file below data/ */
  build: (read: (path: string) => string) => DataResult
}

/** Where submitted files lie: a folder that every worker sees, or S3-compatible storage. The store's own files are read by the server. */
import type { Words } from '../../../schemas/api/common.ts'
import { fileOf, filesOf } from './folder.ts'
import { isS3, objectOf, objectsOf } from './s3.ts'
import type { Fetched } from './types.ts'

/** Files below the places that a user names, with what changes with their bytes. */
export async function* placesOf(
  paths: readonly string[],
  problem: (words: Words) => void,
): AsyncGenerator<{ place: string; uri: string; mark: string }> {
  const local: string[] = []
  for (const path of paths) {
    if (isS3(path)) yield* objectsOf(path)
    else local.push(path)
  }
  if (local.length) yield* filesOf(local, problem)
}

/** Bytes of a place, at most `limit` of them. */
export const fetchPlace = (place: string, limit: number): Promise<Fetched> => (isS3(place) ? objectOf(place, limit) : fileOf(place, limit))

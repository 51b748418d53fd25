/** Adding the counts of one conversion of a file to those of another, whose columns may differ by a bracket. */
import type { FileCoverageData } from 'istanbul-lib-coverage'

/** Pairs of ids that name the same place: of one kind, on one line, in the order of that line. A line on which one of both has more is left out. */
function* pairs(own: Map<string, string>, other: Map<string, string>): Generator<[string, string]> {
  const byPlace = (of: Map<string, string>) => Map.groupBy(of.keys(), id => of.get(id))
  const others = byPlace(other)
  for (const [place, ids] of byPlace(own)) {
    const same = others.get(place)
    if (same?.length === ids.length) for (const [i, id] of ids.entries()) yield [id, same[i]!]
  }
}

const placesOf = <T>(map: Record<string, T>, place: (of: T) => string) =>
  new Map(Object.entries(map).map(([id, of]) => [id, place(of)] as const))

/** Adds to `own` what `other` counted at the same places. Both are of one file; a place that one of them does not know is left as it is. */
export function addFile(own: FileCoverageData, other: FileCoverageData): void {
  const statements = (of: FileCoverageData) => placesOf(of.statementMap, s => `${s.start.line}`)
  for (const [id, same] of pairs(statements(own), statements(other))) own.s[id]! += other.s[same]!
  const functions = (of: FileCoverageData) => placesOf(of.fnMap, f => `${f.loc.start.line}`)
  for (const [id, same] of pairs(functions(own), functions(other))) own.f[id]! += other.f[same]!
  const branches = (of: FileCoverageData) => placesOf(of.branchMap, b => `${b.type} ${b.locations.length} ${b.loc.start.line}`)
  for (const [id, same] of pairs(branches(own), branches(other))) {
    own.b[id] = own.b[id]!.map((count, way) => count + other.b[same]![way]!)
  }
}

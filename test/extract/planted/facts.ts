/** What is planted and what must come back: one key a fact, so that facts of a kind compare as sets with counts. */
import type { CampaignRecord, Deadline, Quota, Target } from '../../../schemas/record.ts'
import { foldKey } from '../../../src/text/fold.ts'

/** Kinds of planted facts. */
export const KINDS = [
  'number',
  'issuedDate',
  'issuedPlace',
  'issuer',
  'theme',
  'period',
  'targets',
  'quotas',
  'awardForms',
  'deadlines',
  'references',
  'dossier',
  'recipients',
  'signature',
  'purposes',
  'requirements',
  'contents',
  'criteria',
  'solutions',
  'participants',
  'responsibilities',
  'published',
] as const
export type Kind = (typeof KINDS)[number]

export interface Fact {
  kind: Kind
  key: string
  /** the words in which it was planted, for messages */
  printed: string
}

const join = (...parts: unknown[]) => parts.map(p => (p === null || p === undefined ? '·' : String(p))).join(' ')

export const targetKey = (t: Pick<Target, 'measure' | 'comparator' | 'value' | 'valueMax' | 'unit' | 'year'>): string =>
  join(foldKey(t.measure), '|', t.comparator, t.value, t.valueMax, t.unit, t.year)
export const quotaKey = (q: Pick<Quota, 'award' | 'subject' | 'count' | 'percent' | 'bound' | 'countMax' | 'perUnit'>): string =>
  join(q.award, q.subject, q.count ?? `${q.percent}%`, q.bound, q.countMax, q.perUnit ? 'each' : 'all')
export const deadlineKey = (d: Pick<Deadline, 'date' | 'bound' | 'kind' | 'recurrence'>): string =>
  join(d.date, d.bound, d.kind, d.recurrence)
export const periodKey = (p: { start: string | null; end: string | null; endBound: string | null }): string =>
  join(p.start, p.end, p.endBound)
export const referenceKey = (r: { number: string | null; date: string | null; role: string }): string => join(r.number, r.date, r.role)
export const issuerKey = (b: { name: string; level: string | null; unit: { province: string | null } | null }): string =>
  join(b.name, '|', b.level, '|', b.unit?.province)
export const signatureKey = (s: { name: string | null; position: string | null; authority: string | null }): string =>
  join(s.name, '|', s.position && foldKey(s.position), '|', s.authority)

/** Facts of a record, in the same keys. */
export function factsOf(r: CampaignRecord): Fact[] {
  const fact = (kind: Kind, key: string, at?: { evidence: { quote: string }[] }): Fact => ({
    kind,
    key,
    printed: at?.evidence[0]?.quote ?? '',
  })
  return [
    ...(r.number ? [fact('number', r.number.value.raw, r.number)] : []),
    ...(r.issuedDate ? [fact('issuedDate', r.issuedDate.value, r.issuedDate)] : []),
    ...(r.issuedPlace ? [fact('issuedPlace', foldKey(r.issuedPlace.value), r.issuedPlace)] : []),
    ...(r.issuer ? [fact('issuer', issuerKey(r.issuer.value), r.issuer)] : []),
    ...(r.theme ? [fact('theme', foldKey(r.theme.value), r.theme)] : []),
    ...(r.period ? [fact('period', periodKey(r.period.value), r.period)] : []),
    ...r.targets.map(t => fact('targets', targetKey(t.value), t)),
    ...r.quotas.map(q => fact('quotas', quotaKey(q.value), q)),
    ...r.awardForms.map(a => fact('awardForms', a.value.code, a)),
    ...r.deadlines.map(d => fact('deadlines', deadlineKey(d.value), d)),
    ...r.references.map(c => fact('references', referenceKey(c.value), c)),
    ...r.dossier.map(d => fact('dossier', foldKey(d.value), d)),
    ...r.recipients.map(t => fact('recipients', foldKey(t.value), t)),
    ...(r.signature ? [fact('signature', signatureKey(r.signature.value), r.signature)] : []),
    ...(['purposes', 'requirements', 'contents', 'solutions'] as const).flatMap(kind => r[kind].map(t => fact(kind, foldKey(t.value), t))),
    ...r.criteria.map(c => fact('criteria', foldKey(c.value.text), c)),
    ...r.responsibilities.map(b => fact('responsibilities', foldKey(b.value.body), b)),
    ...r.participants.map(p => fact('participants', `${p.value.subject}: ${foldKey(p.value.text)}`, p)),
    ...(r.publication?.value.date ? [fact('published', r.publication.value.date, r.publication)] : []),
  ]
}

export interface Outcome {
  hit: Fact[]
  missed: Fact[]
  /** given, and never planted */
  invented: Fact[]
}

/** Planted against found. Kinds that a document does not plant on purpose are told in `kinds`. */
export function compare(planted: readonly Fact[], found: readonly Fact[], kinds: ReadonlySet<Kind>): Outcome {
  const left = found.filter(f => kinds.has(f.kind))
  const out: Outcome = { hit: [], missed: [], invented: [] }
  for (const p of planted) {
    const at = left.findIndex(f => f.kind === p.kind && f.key === p.key)
    if (at < 0) out.missed.push(p)
    else out.hit.push(...left.splice(at, 1))
  }
  out.invented.push(...left)
  return out
}

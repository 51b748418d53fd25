/** What the store promises, on PGlite and on a real PostgreSQL: nothing is written over, nothing is lost, what is stored is found. */
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { CorrectionInput } from '../../schemas/api/records.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { BackupError, Conflict, NotFound, openStore, Refused, restoreStore, type Store } from '../../src/store/index.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { hashOf, put, recordOf } from './documents.ts'
import { dataFolder, KINDS, storeOf } from './stores.ts'

const correct = (value: string, old: unknown = null): CorrectionInput => ({
  field: 'title',
  item: null,
  action: 'correct',
  old,
  value,
  evidence: [],
  regions: [],
  reason: null,
})

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const out: Uint8Array[] = []
  for await (const piece of pieces) out.push(piece)
  return Buffer.concat(out)
}

describe.each(KINDS)('%s', kind => {
  const held = storeOf(kind)

  it('keeps bytes as they came, and reads the same bytes once', async () => {
    const { store } = held
    const bytes = Buffer.from([0, 255, 1, 254, 0, 10, 13])
    const job = await store.jobs.accept(
      [
        { fileName: 'a.bin', bytes },
        { fileName: 'b.bin', bytes },
      ],
      { by: 'an' },
    )
    const { items } = await store.jobs.get(job)
    expect(items.map(i => i.state)).toEqual(['queued', 'duplicate'])
    const id = hashOf(bytes)
    expect(Buffer.from((await store.documents.bytes(id)).bytes)).toEqual(bytes)
    expect((await store.documents.get(id)).uploads.map(u => u.fileName)).toEqual(['a.bin', 'b.bin'])
    await store.jobs.cancel(job)
    expect((await store.documents.get(id)).state).toBe('failed')
    await store.jobs.retry(job)
    expect((await store.documents.get(id)).state).toBe('queued')
    await store.jobs.cancel(job)
  })

  it('gives an item to one server only, and to another when its time is over', async () => {
    const { store } = held
    await store.jobs.accept([{ fileName: 'claim.txt', bytes: Buffer.from('claim') }], { by: 'an' })
    const [one, two] = await Promise.all([store.jobs.claim('one', 0), store.jobs.claim('two', 0)])
    const first = one ?? two!
    const [owner, other] = one ? ['one', 'two'] : ['two', 'one']
    // a claim of no seconds is over at once: whoever comes next has it, and the first may not write any more
    const again = await store.jobs.claim('three', 60)
    expect(again?.sha256).toBe(first.sha256)
    await store.jobs.finish(first, owner!, { failed: { vi: 'cũ', en: 'old' } }, 1)
    expect((await store.documents.get(first.sha256)).state).toBe('reading')
    await store.jobs.finish(again!, 'three', { failed: { vi: 'mới', en: 'new' } }, 1)
    expect((await store.documents.get(first.sha256)).reason).toEqual({ vi: 'mới', en: 'new' })
    expect(other).toBeTruthy()
  })

  it('keeps nothing of a secret document but that it was refused', async () => {
    const { store } = held
    const bytes = Buffer.from('secret words')
    await store.jobs.accept([{ fileName: 'mat.txt', bytes }], { by: 'an' })
    const claim = (await store.jobs.claim('test', 60))!
    await store.jobs.finish(claim, 'test', { refused: { vi: 'mật', en: 'secret' } }, 1)
    const id = hashOf(bytes)
    expect((await store.documents.get(id)).state).toBe('refused')
    await expect(store.documents.bytes(id)).rejects.toBeInstanceOf(NotFound)
    await expect(store.documents.record(id)).rejects.toBeInstanceOf(NotFound)
    const again = await store.jobs.accept([{ fileName: 'mat2.txt', bytes }], { by: 'an' })
    expect((await store.jobs.get(again)).items[0]!.state).toBe('refused')
    await expect(store.documents.bytes(id)).rejects.toBeInstanceOf(NotFound)
  })

  it('two clients who correct the same record lose no correction', async () => {
    const { store } = held
    const id = await put(store, 'hai-nguoi.txt')
    const client = async (name: string) => {
      for (let n = 0; n < 8; n++) {
        for (;;) {
          const { etag, record } = await store.documents.record(id)
          try {
            await store.corrections.add(id, etag, correct(`${name} ${n}`, record.title!.value), name)
            break
          } catch (error) {
            if (!(error instanceof Conflict)) throw error
          }
        }
      }
    }
    await Promise.all([client('Lan'), client('Minh')])
    const { items } = await store.corrections.list(id)
    expect(items.map(i => i.seq)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    for (const name of ['Lan', 'Minh'])
      expect(items.filter(i => i.correction.by === name).map(i => i.correction.value)).toEqual(
        Array.from({ length: 8 }, (_, n) => `${name} ${n}`),
      )
    // each saw the value that the one before had set
    for (const [i, item] of items.entries()) if (i > 0) expect(item.correction.old).toBe(items[i - 1]!.correction.value)
    const { record } = await store.documents.record(id)
    expect(record.title?.value).toBe(items.at(-1)!.correction.value)
    expect(record.title?.basis).toBe('corrected')
  })

  it('takes a correction back with a row of its own', async () => {
    const { store } = held
    const id = await put(store, 'undo.txt')
    const before = await store.documents.record(id)
    const added = await store.corrections.add(id, before.etag, correct('khác', before.record.title!.value), 'Lan')
    await expect(store.corrections.undo(id, before.etag, added.seq, 'Lan')).rejects.toBeInstanceOf(Conflict)
    const undone = await store.corrections.undo(id, added.etag, added.seq, 'Minh')
    expect((await store.documents.record(id)).record.title).toEqual(before.record.title)
    const { items } = await store.corrections.list(id)
    expect(items).toHaveLength(1)
    expect(items[0]!.undone?.by).toBe('Minh')
    await expect(store.corrections.undo(id, undone.etag, added.seq, 'Lan')).rejects.toBeInstanceOf(Refused)
    await expect(store.corrections.undo(id, undone.etag, 99, 'Lan')).rejects.toBeInstanceOf(NotFound)
  })

  it('refuses evidence that does not stand in the text, and leaves the version as it was', async () => {
    const { store } = held
    const id = await put(store, 'evidence.txt')
    const { etag } = await store.documents.record(id)
    const wrong = { ...correct('x'), evidence: [{ quote: 'không có', start: 0, end: 8 }] }
    await expect(store.corrections.add(id, etag, wrong, 'Lan')).rejects.toBeInstanceOf(Refused)
    await expect(store.corrections.add(id, etag, { ...correct('x'), field: 'text' }, 'Lan')).rejects.toBeInstanceOf(Refused)
    expect(await store.documents.etag(id)).toBe(etag)
  })

  it('keeps corrections over a new extraction, and the old record beside the new one', async () => {
    const { store } = held
    const id = await put(store, 'again.txt', { title: 'đọc lần một' })
    const { etag, record } = await store.documents.record(id)
    await store.corrections.add(id, etag, correct('người sửa', record.title!.value), 'Lan')
    expect(await store.jobs.reextract('0.1.0', 'an')).toBeNull()
    const job = (await store.jobs.reextract('0.2.0', 'an'))!
    expect((await store.jobs.get(job)).kind).toBe('reextract')
    for (let claim = await store.jobs.claim('test', 60); claim; claim = await store.jobs.claim('test', 60)) {
      const made = recordOf(Buffer.from(claim.bytes), claim.fileName, { version: '0.2.0', title: 'đọc lần hai' })
      await store.jobs.finish(claim, 'test', { records: [made], parsed: null, reason: null }, 1)
    }
    const now = await store.documents.record(id)
    expect(now.record.title?.value).toBe('người sửa')
    expect(now.conflicts.map(c => c.found)).toEqual(['đọc lần hai'])
    expect((await store.corrections.list(id)).items[0]!.conflict).toBe('read-otherwise')
    expect((await store.documents.get(id)).versions.map(v => v.version)).toEqual(['0.2.0', '0.1.0'])
    expect((await store.documents.extracted(id)).title?.value).toBe('đọc lần hai')
  })

  it('finds words in any spelling, the same accents first, titles before text', async () => {
    const { store } = held
    const title = (t: string) => ({ title: t, text: `${t} Văn bản thử` })
    const exact = await put(store, 's1.txt', title('Kế hoạch Hòa Bình Xanh'))
    const folded = await put(store, 's2.txt', title('Kế hoạch hoa binh xanh'))
    const other = await put(store, 's3.txt', title('Kế hoạch Hỏa Bỉnh Xành'))
    const body = await put(store, 's4.txt', { title: 'Kế hoạch khác', text: 'Thân văn bản nói về hòa bình xanh ở đây' })
    const found = async (q: string) => (await store.search.find({ q, limit: 50 })).items.map(h => h.document.id)
    expect((await found('hòa bình xanh'))[0]).toBe(exact)
    expect(await found('hoà bình xanh')).toEqual(await found('hòa bình xanh'))
    expect(new Set(await found('hoa binh xanh'))).toEqual(new Set([exact, folded, other, body]))
    expect((await found('hoa binh xanh')).at(-1)).toBe(body)
    expect((await found('HÒA BÌNH XA'))[0]).toBe(exact)
    const [hit] = (await store.search.find({ q: 'bình xanh ở', limit: 1 })).items
    expect(hit?.document.id).toBe(body)
    const [[from, to]] = hit!.snippet.marks as [[number, number]]
    expect(hit!.snippet.text.slice(from, to)).toBe('bình xanh ở')
    expect((await store.documents.list({ q: 'hoa binh xanh', limit: 2 })).total).toBe(4)
  })

  it('treats what is typed as words, whatever it holds', async () => {
    const { store } = held
    const before = (await store.documents.list({ limit: 1 })).total
    for (const q of ["'; drop table documents; --", "' | 'a':* & !", '%', "a' or '1'='1", '\\', '\u0000x', '🙂', ':*', '<->'])
      for (const field of ['q', 'campaign', 'province'] as const)
        await store.documents.list({ [field]: q.replaceAll('\u0000', ''), limit: 5 })
    for (const unit of ['%', '_', '\\', "'"]) await store.worklists.deadlines({ unit, limit: 5 })
    expect((await store.documents.list({ limit: 1 })).total).toBe(before)
  })

  it('gives each document once over the pages of every order', async () => {
    const { store } = held
    const { total } = await store.documents.list({ limit: 1 })
    for (const sort of ['uploaded', '-uploaded', 'issued', '-issued', 'title', 'issuer', 'doubt'] as const) {
      const seen: string[] = []
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await store.documents.list({ sort, limit: 3, cursor })
        seen.push(...page.items.map(d => d.id))
        more = page.next !== null
        cursor = page.next ?? undefined
      }
      expect(new Set(seen).size, sort).toBe(total)
      expect(seen, sort).toHaveLength(total)
    }
    await expect(store.documents.list({ limit: 3, cursor: 'bm9uZQ' })).rejects.toBeInstanceOf(Refused)
  })

  it('gives each hit of a search once over its pages, the best first, however many there are of a kind', async () => {
    const { store } = held
    const inTitle = []
    for (let n = 0; n < 3; n++)
      inTitle.push(await put(store, `tang-${n}.txt`, { title: `Vườn chè số ${n}`, text: `Vườn chè số ${n} Văn bản thử` }))
    for (let n = 3; n < 6; n++) await put(store, `tang-${n}.txt`, { title: `Vuon che so ${n}`, text: `Vuon che so ${n} Văn bản thử` })
    for (let n = 6; n < 9; n++) await put(store, `tang-${n}.txt`, { title: 'Khác', text: `Văn bản thử: chè trong vườn thứ ${n}` })
    for (const limit of [2, 4, 50]) {
      const pages: string[] = []
      const listed: string[] = []
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await store.search.find({ q: 'vườn chè', limit, cursor })
        expect(page.total).toBe(9)
        pages.push(...page.items.map(h => `${h.where} ${h.match} ${h.document.id}`))
        more = page.next !== null
        cursor = page.next ?? undefined
      }
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await store.documents.list({ q: 'vườn chè', limit, cursor })
        expect(page.total).toBe(9)
        listed.push(...page.items.map(d => d.id))
        more = page.next !== null
        cursor = page.next ?? undefined
      }
      expect(new Set(pages.map(p => p.split(' ')[2])).size).toBe(9)
      expect(pages.map(p => p.slice(0, p.lastIndexOf(' ')))).toEqual([
        ...new Array(3).fill('head exact'),
        ...new Array(3).fill('head folded'),
        ...new Array(3).fill('text folded'),
      ])
      expect(listed.slice(0, 3).sort()).toEqual([...inTitle].sort())
      expect(new Set(listed).size).toBe(9)
    }
    expect((await store.documents.list({ q: 'vườn chè', sort: 'title', limit: 50 })).items).toHaveLength(9)
  })

  it('finds the next deadlines, those that recur on the day that comes next', async () => {
    const { store } = held
    const deadlines = (dates: readonly [string | null, 'none' | 'yearly' | 'quarterly'][]) => (record: CampaignRecord) => ({
      ...record,
      deadlines: dates.map(([date, recurrence]) => ({
        ...record.deadlines[0]!,
        value: { ...record.deadlines[0]!.value, date, recurrence },
      })),
    })
    await put(store, 'han-1.txt', {
      change: deadlines([
        ['2031-05-20', 'none'],
        ['2031-05-01', 'none'],
        [null, 'yearly'],
      ]),
    })
    await put(store, 'han-2.txt', {
      change: deadlines([
        ['--05-18', 'yearly'],
        ['2030-02-25', 'quarterly'],
        ['--05-10', 'yearly'],
      ]),
    })
    const next = await store.worklists.nextDeadlines('2031-05-15', 4)
    const own = next.filter(d => ['2031-05-20', '--05-18', '2030-02-25'].includes(d.date!))
    expect(own.map(d => [d.date, d.next])).toEqual([
      ['--05-18', '2031-05-18'],
      ['2031-05-20', '2031-05-20'],
      ['2030-02-25', '2031-05-25'],
    ])
    const seen: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await store.worklists.deadlines({ limit: 2, cursor })
      seen.push(...page.items.map(d => `${d.date?.startsWith('2') ? d.date : ''} ${d.document} ${d.path}`))
      more = page.next !== null
      cursor = page.next ?? undefined
      expect(page.total).toBeGreaterThanOrEqual(6)
    }
    expect(new Set(seen).size).toBe(seen.length)
    const dated = seen.filter(s => !s.startsWith(' '))
    expect(dated).toEqual([...dated].sort())
    // what has no day of the calendar stands last
    expect(seen.findIndex(s => s.startsWith(' '))).toBe(dated.length)
  })

  it('tells every change, in order, also to those who come late', async () => {
    const { store } = held
    const heard: number[] = []
    const end = store.changes.subscribe(e => heard.push(e.seq))
    const id = await put(store, 'changes.txt')
    const { etag, record } = await store.documents.record(id)
    await store.corrections.add(id, etag, correct('đổi', record.title!.value), 'Lan')
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
    end()
    const events = (await store.changes.since(heard[0]! - 1)).filter(e => e.document === id)
    expect(events.map(e => e.kind)).toEqual(['uploaded', 'read', 'corrected'])
    expect(events.at(-1)!.etag).toBe(await store.documents.etag(id))
    expect([...heard].sort((a, b) => a - b)).toEqual(heard)
  })

  it('a login holds until it is over, and ends with the password', async () => {
    const { accounts } = held.store
    await accounts.add({ name: 'lan', displayName: 'Lan', role: 'admin', password: 'một mật khẩu dài' })
    await expect(accounts.add({ name: 'lan', displayName: 'L', role: 'admin', password: 'một mật khẩu dài' })).rejects.toBeInstanceOf(
      Refused,
    )
    expect(await accounts.login('lan', 'sai mật khẩu rồi')).toBeNull()
    expect(await accounts.login('không có', 'một mật khẩu dài')).toBeNull()
    const login = (await accounts.login('lan', 'một mật khẩu dài'))!
    expect((await accounts.session(login.token))?.role).toBe('admin')
    expect(await accounts.session('nothing')).toBeNull()
    await expect(accounts.change('lan', { role: 'viewer' })).rejects.toBeInstanceOf(Refused)
    await accounts.change('lan', { password: 'mật khẩu mới hẳn' })
    expect(await accounts.session(login.token)).toBeNull()
    const rows = await held.store.connection.db.selectFrom('users').select('password').execute()
    expect(rows[0]!.password).toMatch(/^argon2id\$19456\$2\$1\$/u)
  })
})

describe('backup', () => {
  const held = storeOf('PGlite')
  const folder = dataFolder()

  it('restored elsewhere it gives the same bytes, on PGlite and on PostgreSQL', async () => {
    const { store } = held
    const id = await put(store, 'sao-luu.txt')
    const { etag, record } = await store.documents.record(id)
    await store.corrections.add(id, etag, correct('đã sửa', record.title!.value), 'Lan')
    await store.accounts.add({ name: 'lan', displayName: 'Lan', role: 'admin', password: 'một mật khẩu dài' })
    const saved = await whole(store.backup())

    const server = await startPostgres()
    try {
      for (const place of [{ folder: `${folder}/restored` }, { url: await server.database('restored') }]) {
        await restoreStore(place, Readable.from([saved]))
        const other: Store = await openStore(place)
        try {
          expect((await whole(other.backup())).equals(saved)).toBe(true)
          expect((await other.documents.record(id)).record.title?.value).toBe('đã sửa')
          expect(Buffer.from((await other.documents.bytes(id)).bytes)).toEqual(Buffer.from((await store.documents.bytes(id)).bytes))
          expect(await other.accounts.login('lan', 'một mật khẩu dài')).not.toBeNull()
          // and goes on: numbers are not given twice
          await put(other, 'sau-phuc-hoi.txt')
          await other.accounts.audit('lan', 'test')
        } finally {
          await other.close()
        }
        await expect(restoreStore(place, Readable.from([saved]))).rejects.toBeInstanceOf(BackupError)
      }
    } finally {
      await server.stop()
    }
  })

  it('what is no backup, or is cut short, restores nothing', async () => {
    const saved = await whole(held.store.backup())
    for (const [n, bytes] of [Buffer.from('hello'), saved.subarray(0, saved.length / 2), Buffer.alloc(0)].entries())
      await expect(restoreStore({ folder: `${folder}/bad-${n}` }, Readable.from([bytes]))).rejects.toBeInstanceOf(BackupError)
  })
})

/** `thidua admin` over a database: accounts, backup, restore, upgrade; and the same through the server that has a folder. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/index.ts'
import { FolderLock } from '../../src/store/lock.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { inside } from './inside.ts'

const root = mkdtempSync(path.join(tmpdir(), 'thidua-admin-'))
const at = (name: string) => path.join(root, name)
const PASSWORD = 'mat-khau-du-dai\n'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  rmSync(root, { recursive: true, force: true })
})

/** Accounts as `user list` shows them: name, full name, role, lock. */
async function usersAt(...place: string[]): Promise<string[][]> {
  const { code, out } = await inside(['admin', 'user', 'list', ...place])
  expect(code).toBe(0)
  const rows = out.split('\n').filter(line => line.includes('│'))
  return rows.slice(1).map(row =>
    row
      .split('│')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

describe('over a database', () => {
  let db: string[]
  beforeAll(async () => {
    db = ['--db', await postgres.database('admin')]
  })

  test('an account is added with the password of standard input, and listed', async () => {
    const args = ['admin', 'user', 'add', 'lan', '--role', 'admin', '--full-name', 'Hoàng Thị Lan', ...db]
    expect(await inside(args, { input: PASSWORD })).toEqual({ code: 0, out: 'Đã thêm tài khoản lan.\n', err: '' })
    // a last line without its end is a line
    expect((await inside(['admin', 'user', 'add', 'binh', ...db], { input: PASSWORD.trim() })).code).toBe(0)
    expect(await usersAt(...db)).toEqual([
      ['binh', 'binh', 'viewer', ''],
      ['lan', 'Hoàng Thị Lan', 'admin', ''],
    ])
  })

  test('at a terminal the password is asked for, and never shown', async () => {
    const asked = await inside(['admin', 'user', 'set', 'binh', '--password', ...db], { input: PASSWORD, terminal: true })
    expect(asked).toEqual({ code: 0, out: 'Đã sửa tài khoản binh.\n', err: 'Mật khẩu (ít nhất 10 ký tự): \n' })
  })

  test('name, role and lock are changed', async () => {
    const set = (...args: string[]) => inside(['admin', 'user', 'set', 'binh', ...args, ...db])
    expect((await set('--role', 'reviewer', '--full-name', 'Nông Văn Bình', '--disable')).code).toBe(0)
    expect((await usersAt(...db))[0]).toEqual(['binh', 'Nông Văn Bình', 'reviewer', '×'])
    expect((await set('--enable')).code).toBe(0)
    expect((await usersAt(...db))[0]).toEqual(['binh', 'Nông Văn Bình', 'reviewer', ''])
  })

  test.each([
    ['a password that is too short', ['add', 'an'], 'ngan\n', /ít nhất 10 ký tự/],
    ['no password at all', ['add', 'an'], '', /ít nhất 10 ký tự/],
    ['a name that is none', ['add', 'có dấu cách'], PASSWORD, /giá trị "có dấu cách" không hợp lệ/],
    ['a role that there is not', ['add', 'an', '--role', 'chief'], PASSWORD, /giá trị "chief" không hợp lệ/],
    ['an account that there is already', ['add', 'lan'], PASSWORD, /không thực hiện được/],
    ['an account that there is not', ['set', 'khong-ai', '--role', 'viewer'], '', /không thực hiện được/],
    ['the lock of the last administrator', ['set', 'lan', '--disable'], '', /không thực hiện được/],
    ['a lock that is opened at once', ['set', 'lan', '--disable', '--enable'], '', /Lỗi: /],
  ])('turns away %s: exit code 2, nothing changed', async (_, args, input, message) => {
    const before = await usersAt(...db)
    const { code, out, err } = await inside(['admin', 'user', ...args, ...db], { input })
    expect(err).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(await usersAt(...db)).toEqual(before)
  })

  test('a backup is restored into a place without data, and nowhere else', async () => {
    const saved = await inside(['admin', 'backup', at('kho.bak'), ...db])
    expect(saved.out).toMatch(/Đã sao lưu vào .*kho\.bak \(\d+\.\d MB\)/)
    const place = ['--db', await postgres.database('restored')]
    expect(await inside(['admin', 'restore', at('kho.bak'), ...place])).toEqual({ code: 0, out: 'Đã phục hồi.\n', err: '' })
    expect(await usersAt(...place)).toEqual(await usersAt(...db))
    const taken = await inside(['admin', 'restore', at('kho.bak'), ...db])
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('đã có dữ liệu')])
  })

  test.each([
    ['no backup', 'vo.bak', 'not a backup', /không phải là tệp sao lưu/],
    ['not there', 'khong-co.bak', null, /không đọc được .*ENOENT/],
  ])('a file that is %s is not restored: exit code 2', async (_, name, content, message) => {
    if (content) writeFileSync(at(name), content)
    const { code, err } = await inside(['admin', 'restore', at(name), '--db', await postgres.database(name.slice(0, 2))])
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })

  test('a backup that cannot be written is named: exit code 2', async () => {
    writeFileSync(at('tep'), '')
    const { code, err } = await inside(['admin', 'backup', at('tep/kho.bak'), ...db])
    expect(err).toMatch(/không ghi được .*kho\.bak \(E[A-Z]+\)/)
    expect(code).toBe(2)
  })

  test('an upgrade says that a store is of this version, or what it did', async () => {
    expect((await inside(['admin', 'upgrade', ...db])).out).toBe('Kho đã ở phiên bản này.\n')
    const fresh = await inside(['admin', 'upgrade', '--db', await postgres.database('fresh'), '--lang', 'en'])
    expect(fresh.out).toMatch(/^Brought up to date: /)
  })

  test('a database that does not answer is named', async () => {
    const away = 'postgresql://127.0.0.1:9/none'
    for (const args of [['user', 'list'], ['upgrade'], ['restore', at('kho.bak')]]) {
      const { code, err } = await inside(['admin', ...args, '--db', away])
      expect([code, err]).toEqual([2, expect.stringContaining('ECONNREFUSED')])
    }
  })
})

test('a folder that another has, and that serves nobody, is named with its process', async () => {
  const lock = await FolderLock.take(at('ban'))
  try {
    writeFileSync(at('khac.bak'), '')
    const listed = await inside(['admin', 'user', 'list', '--data', at('ban')])
    expect([listed.code, listed.err]).toEqual([2, expect.stringContaining(`tiến trình ${process.pid}`)])
    rmSync(at('ban/owner.json'))
    const unknown = await inside(['admin', 'user', 'list', '--data', at('ban'), '--lang', 'en'])
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('process ? has the folder')])
    const restored = await inside(['admin', 'restore', at('khac.bak'), '--data', at('ban'), '--lang', 'en'])
    expect([restored.code, restored.err]).toEqual([2, expect.stringContaining('a server has this folder')])
  } finally {
    await lock.release()
  }
})

test('a server that is just ending is named by what the system says', async () => {
  const lock = await FolderLock.take(at('het'))
  try {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const { port } = gone.address() as AddressInfo
    await new Promise(done => gone.close(done))
    await lock.serves(`http://127.0.0.1:${port}`)
    const { code, err } = await inside(['admin', 'user', 'list', '--data', at('het')])
    expect([code, err]).toEqual([2, 'Lỗi: không thực hiện được (ECONNREFUSED)\n'])
  } finally {
    await lock.release()
  }
})

describe('over a folder that a server has', () => {
  const data = at('chung')
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ place: { folder: data } })
  }, 120_000)
  afterAll(() => server?.close())

  test('accounts are added, changed and listed by the server', async () => {
    const added = await inside(['admin', 'user', 'add', 'mai', '--role', 'admin', '--data', data], { input: PASSWORD })
    expect(added).toEqual({ code: 0, out: 'Đã thêm tài khoản mai.\n', err: '' })
    const changed = await inside(['admin', 'user', 'set', 'mai', '--full-name', 'Triệu Thị Mai', '--data', data])
    expect(changed.code).toBe(0)
    expect(await usersAt('--data', data)).toEqual([['mai', 'Triệu Thị Mai', 'admin', '']])
    expect((await server.store.accounts.users()).map(u => u.displayName)).toEqual(['Triệu Thị Mai'])
  })

  test.each(['vi', 'en'])('what the server refuses is said in the words of the user (%s)', async lang => {
    const { code, out, err } = await inside(['admin', 'user', 'set', 'mai', '--disable', '--data', data, '--lang', lang])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(lang === 'vi' ? /không thực hiện được \(Không thực hiện được yêu cầu/ : /not done \(.*admin/)
  })

  test('its store is saved while it serves', async () => {
    // memory is cleaned up all the while: what nobody holds is gone before it is written
    setFlagsFromString('--expose-gc')
    const cleaning = setInterval(runInNewContext('gc') as () => void, 1)
    const { code } = await inside(['admin', 'backup', at('chung.bak'), '--data', data])
    clearInterval(cleaning)
    expect(code).toBe(0)
    expect(statSync(at('chung.bak')).size).toBeGreaterThan(100)
    const copy = ['--db', await postgres.database('copy')]
    expect((await inside(['admin', 'restore', at('chung.bak'), ...copy])).code).toBe(0)
    expect((await usersAt(...copy)).map(([name]) => name)).toEqual(['mai'])
  })

  test('an upgrade queues what older versions read, and says so only then', async () => {
    const { code, out } = await inside(['admin', 'upgrade', '--data', data])
    expect({ code, out }).toEqual({ code: 0, out: 'Kho đã ở phiên bản này.\n' })
  })
})

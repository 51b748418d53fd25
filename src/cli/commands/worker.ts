/** `thidua worker`: reads what is queued in a database, on as many machines as there are, until it is stopped. */
import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXTRACTOR, loadQueue, Pool } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { dbOption, withQueue } from '../queue.ts'

const WORDS = {
  vi: {
    about: 'Đọc các tệp trong hàng đợi, trên bao nhiêu máy cũng được',
    concurrency: 'số tệp đọc cùng lúc',
    untilEmpty: 'dừng khi hàng đợi đã hết',
    keepBytes: 'lưu cả tệp gốc vào cơ sở dữ liệu',
    secret: 'đọc và lưu cả văn bản có dấu MẬT, TỐI MẬT, TUYỆT MẬT',
    metrics: 'mở số liệu cho Prometheus ở cổng này',
    metricsHost: 'địa chỉ mạng của số liệu',
    level: 'mức nhật ký (JSON, ra đầu ra lỗi)',
  },
  en: {
    about: 'Read what is queued, on as many machines as there are',
    concurrency: 'files in work at a time',
    untilEmpty: 'end when nothing is left to do',
    keepBytes: 'keep the files themselves in the database too',
    secret: 'read and store documents stamped MẬT, TỐI MẬT or TUYỆT MẬT (secret) as well',
    metrics: 'serve metrics for Prometheus at this port',
    metricsHost: 'network address of the metrics',
    level: 'level of the log (JSON, on standard error)',
  },
} as const

interface Options {
  db?: string
  concurrency: number
  untilEmpty?: boolean
  keepBytes?: boolean
  includeSecret?: boolean
  metricsPort?: number
  metricsHost: string
  logLevel: string
}

const parseCount = (most: number) => (value: string) => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > most) throw new InvalidArgumentError(value)
  return Number(value)
}

export function addWorker(program: Command, context: CliContext): void {
  const say = WORDS[context.lang]
  program
    .command('worker')
    .description(say.about)
    .addOption(dbOption(context))
    .addOption(
      new Option('--concurrency <n>', say.concurrency).argParser(parseCount(256)).default(availableParallelism(), context.say.onePerCore),
    )
    .option('--until-empty', say.untilEmpty)
    .option('--keep-bytes', say.keepBytes)
    .option('--include-secret', say.secret)
    .addOption(new Option('--metrics-port <n>', say.metrics).argParser(parseCount(65_535)))
    .addOption(new Option('--metrics-host <address>', say.metricsHost).default('127.0.0.1'))
    .addOption(new Option('--log-level <level>', say.level).choices(['debug', 'info', 'warn', 'error', 'silent']).default('info'))
    .action((options: Options) => work(options, context))
}

async function work(options: Options, context: CliContext): Promise<void> {
  const { Worker, both, logOf, metricsOf, serveMetrics } = await loadQueue()
  const log = logOf(options.logLevel)
  await withQueue(options, { supervise: true, heard: error => log.trouble?.(error) }, context, async ({ store, queue }) => {
    const reader = new Pool({ extractor: EXTRACTOR, size: options.concurrency })
    const metrics = metricsOf(store, () => worker)
    const { concurrency, metricsPort, metricsHost: host, untilEmpty, keepBytes, includeSecret } = options
    const worker: InstanceType<typeof Worker> = new Worker({
      store,
      queue,
      reader,
      version: EXTRACTOR.version,
      concurrency,
      untilEmpty,
      keepBytes,
      includeSecret,
      events: both(log, metrics.events),
    })
    const served = metricsPort === undefined ? null : await serveMetrics(metrics, { host, port: metricsPort })
    const stop = () => worker.stop()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    log.started({ version: EXTRACTOR.version, concurrency, ...(served && { metrics: served.url }) })
    try {
      await worker.run()
    } finally {
      await served?.close()
      await reader.close()
      log.stopped()
    }
  })
}

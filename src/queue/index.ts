/** The queue for several machines: submit, work, look, try again. */
export { both, logOf } from './log.ts'
export { metricsOf, serveMetrics } from './metrics.ts'
export { StorageSettings } from './places/s3.ts'
export { openQueue, type Queue } from './queue.ts'
export { again, submit } from './submit.ts'
export { Worker, type WorkerEvents } from './worker.ts'

/** The thread: does what it is given, one after the other, and answers with the result or the words of the error. */
import { parentPort } from 'node:worker_threads'
import { type Tasks, tasks } from './tasks.ts'

parentPort!.on('message', async ({ id, task, input }: { id: number; task: keyof Tasks; input: never }) => {
  try {
    parentPort!.postMessage({ id, result: await tasks[task](input) })
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

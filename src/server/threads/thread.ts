/** The thread: does what it is given, one after the other, and answers with the result or the error. */
import { parentPort } from 'node:worker_threads'
import { type Tasks, tasks } from './tasks.ts'

parentPort!.on('message', async ({ task, input }: { task: keyof Tasks; input: never }) => {
  try {
    parentPort!.postMessage({ result: await tasks[task](input) })
  } catch (error) {
    parentPort!.postMessage({ error })
  }
})

/** Server-sent events: what is written goes out at once, a sign of life comes every while, and whoever goes away is forgotten. */
/** Milliseconds between two signs of life: proxies end what is silent for a minute. */
const ALIVE = 20_000
/** Bytes that wait for a reader who does not read; then he is let go, and catches up when he comes again. */
const MOST_WAITING = 4 * 1024 * 1024

export type Send = (event: string, data: unknown, id?: string) => void

/** `start` begins to send and gives what ends it; `close` ends the stream from the server's side. */
export function eventStream(start: (send: Send, close: () => void) => Promise<() => void>): Response {
  const encoder = new TextEncoder()
  let stop: (() => void) | undefined
  let alive: NodeJS.Timeout | undefined
  let over = false
  const end = () => {
    over = true
    clearInterval(alive)
    stop?.()
    stop = undefined
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const close = () => {
          if (over) return
          end()
          controller.close()
        }
        const write = (text: string) => {
          if (over) return
          if (controller.desiredSize! < 0) close()
          else controller.enqueue(encoder.encode(text))
        }
        write(': thidua\n\n')
        alive = setInterval(() => write(': \n\n'), ALIVE)
        alive.unref()
        const ending = await start((event, data, id) => {
          write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        }, close)
        if (over) ending()
        else stop = ending
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  )
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' } })
}

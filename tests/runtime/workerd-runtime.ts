import { type Stores, startWorker } from '../worker/start-worker.ts'
import { keyVariables } from './keys.ts'
import { answerOf, type Runtime } from './runtime.ts'

/** The bundle that would be deployed, in workerd. */
export async function startWorkerd(): Promise<Runtime> {
  const server = await startWorker({ secrets: keyVariables })
  const worker = server.getWorker<Stores>()
  await worker.applyD1Migrations('RECORDS')
  const { RECORDS } = await worker.getEnv()
  const { url } = await server.listen()
  return {
    async answer({ path, method = 'GET', headers = {}, body }) {
      return answerOf(
        await fetch(new URL(path, url), {
          method,
          headers,
          redirect: 'manual',
          ...(body === undefined ? {} : { body }),
        }),
      )
    },
    async linesOf(etag) {
      const select = RECORDS.prepare('SELECT lines FROM cards WHERE key = ?').bind(etag.replaceAll('"', ''))
      // Stored after the response, so it may take a moment.
      for (let tries = 0; tries < 100; tries++) {
        const row = await select.first<{ lines: string }>()
        if (row) return JSON.parse(row.lines)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return undefined
    },
    stop: async () => server.close(),
  }
}

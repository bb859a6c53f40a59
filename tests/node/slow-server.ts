import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../../src/node/server.ts'
import { stopSignal } from '../../src/node/stop-signal.ts'
import { createFakeEngine } from '../http/fake-engine.ts'
import { createTestApp, open } from '../http/test-app.ts'

/** Run as a process of its own by server.test.ts: a server whose cards titled "slow" take half a second. */
const fake = createFakeEngine()
const engine = {
  ...fake,
  async draw(request: Parameters<typeof fake.draw>[0]) {
    if (request.article.title === 'slow') {
      console.log('drawing')
      await wait(500)
    }
    return fake.draw(request)
  },
}
const { app } = createTestApp({ engine, settings: open })
const server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
console.log(server.url)
await stopSignal()
console.log('stopping')
await server.close()
console.log('stopped')

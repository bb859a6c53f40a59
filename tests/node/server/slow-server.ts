import { setTimeout as wait } from 'node:timers/promises'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { createApp } from '../../../src/http/app.ts'
import { startServer } from '../../../src/node/server/server.ts'
import { stopSignal } from '../../../src/node/server/stop-signal.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'

/**
 * Run as a separate process by server.test.ts: a server whose cards titled "slow" take half a second. Composed
 * here, because plain Node can read neither the templates nor their texts.
 */
const fake = createFakeEngine()
const engine = {
  ...fake,
  async draw(plan: Parameters<typeof fake.draw>[0]) {
    if (plan.request.article.title === 'slow') {
      console.log('drawing')
      await wait(500)
    }
    return fake.draw(plan)
  },
}
const app = createApp({
  engine,
  brands: { fallback: exampleBrand, brandFor: () => exampleBrand },
  posts: { write: () => [] },
  settings: { version: '1.2.3', baseUrl: undefined, apiKeys: [], signingKeys: [], development: true },
  runtime: {},
  now: Date.now,
  newId: () => crypto.randomUUID(),
  log: () => undefined,
})
const server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
console.log(server.url)
await stopSignal()
console.log('stopping')
await server.close()
console.log('stopped')

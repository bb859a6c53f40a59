import { createApp } from '../../src/http/app.ts'
import { parseConfig } from '../../src/http/config.ts'
import { createBrandShelf } from '../../src/node/brand-shelf.ts'
import { composeEngine } from '../../src/node/compose.ts'
import manifest from '../../package.json' with { type: 'json' }
import { createMemoryStore } from '../desk/memory-store.ts'
import { keyVariables } from './keys.ts'
import { answerOf, type Runtime } from './runtime.ts'
import { posts } from '../post/post-writer.ts'

/** Node's engine and app, without a socket between. */
export async function startNode(): Promise<Runtime> {
  const store = createMemoryStore()
  const { apiKeys, signingKeys, baseUrl } = parseConfig(keyVariables)
  const app = createApp({
    posts,
    engine: await composeEngine(),
    brands: createBrandShelf(undefined),
    store,
    settings: { version: manifest.version, baseUrl, apiKeys, signingKeys, development: false },
    runtime: {},
    now: Date.now,
    newId: () => 'test',
    log: () => undefined,
  })
  return {
    async answer({ path, method = 'GET', headers = {}, body }) {
      return answerOf(await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) }))
    },
    async linesOf(etag) {
      return (await store.get(etag.replaceAll('"', '')))?.lines
    },
    stop: async () => undefined,
  }
}

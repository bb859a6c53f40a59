import { env } from 'cloudflare:workers'
import type { Bindings } from './bindings.ts'
import { composeApp } from './compose.ts'

/**
 * Everything is put together while the worker starts: wasm is instantiated then, and a promise made in one request
 * cannot be waited for in another.
 */
const app = composeApp(env as Bindings)

// Workers look for the default export.
// eslint-disable-next-line import/no-default-export
export default { fetch: app.fetch }

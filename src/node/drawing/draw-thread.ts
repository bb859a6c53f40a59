import { enableCompileCache } from 'node:module'

/** Entry of a drawing thread. The compile cache must be enabled before other code is loaded. */
enableCompileCache()
const { serveDrawings } = await import('./serve-drawings.ts')
await serveDrawings()

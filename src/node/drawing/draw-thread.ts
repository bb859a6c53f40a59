import { enableCompileCache } from 'node:module'

/** What a drawing thread runs. Compiled code is kept between starts, which needs to be said before it is loaded. */
enableCompileCache()
const { serveDrawings } = await import('./serve-drawings.ts')
await serveDrawings()

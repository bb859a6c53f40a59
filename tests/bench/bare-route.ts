import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The minimal picture server: a Hono route that returns bytes from memory. `bare-route.ts FILE PORT` */
const [file = '', port = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const app = new Hono()
app.get('/cards/:id/:version/:file', (c) => c.body(bytes, 200, { 'content-type': 'image/png' }))
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('listening'))

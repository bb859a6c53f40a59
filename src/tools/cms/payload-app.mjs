// Payload without its admin pages: its REST API on a port of this machine, with the hook of Handbill's setup page.
import { createServer } from 'node:http'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { afterChange, afterDelete } from './handbill-hook.ts'

const { PORT, EMAIL: email, PASSWORD: password } = process.env
const published = { _status: { equals: 'published' } }

const config = await buildConfig({
  secret: 'a secret of this run',
  telemetry: false,
  db: sqliteAdapter({ client: { url: 'file:./payload.db' } }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    { slug: 'authors', access: { read: () => true }, fields: [{ name: 'name', type: 'text' }] },
    {
      slug: 'posts',
      versions: { drafts: { autosave: true } },
      access: { read: ({ req }) => (req.user ? true : published) },
      hooks: { afterChange: [afterChange], afterDelete: [afterDelete] },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'slug', type: 'text' },
        { name: 'excerpt', type: 'textarea' },
        { name: 'authors', type: 'relationship', relationTo: 'authors', hasMany: true },
      ],
    },
  ],
})

const payload = await getPayload({ config })
await payload.create({ collection: 'users', data: { email, password } })
await payload.create({ collection: 'authors', data: { name: 'Mara Ellison' } })

createServer(async (incoming, outgoing) => {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  const url = `http://127.0.0.1:${PORT}${incoming.url}`
  const request = new Request(url, { method: incoming.method, headers: incoming.headers, body })
  const answer = await handleEndpoints({ config, request })
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
  outgoing.end(Buffer.from(await answer.arrayBuffer()))
}).listen(Number(PORT), '127.0.0.1')

import { expect, it } from 'vitest'
import { createReadDelivery, deferrable } from '../../../src/desk/inbox/parse-events.ts'
import { sourceKinds } from '../../../src/desk/inbox/source-kinds.ts'
import type { HookSource } from '../../../src/config/hook-source.ts'

const prismic: HookSource = {
  name: 'prismic:paper',
  kind: 'prismic',
  secrets: ['a secret'],
  settings: { address: 'https://n.example/{uid}' },
}
const delivery = {
  payload: { type: 'api-update', domain: 'paper', masterRef: 'r1', documents: ['X1'] },
  headers: {},
  at: 1_795_161_600_000,
}

it('queries the CMS for the meaning of a delivery that is read later', async () => {
  const asked: string[] = []
  const read = createReadDelivery([prismic], async ({ url }) => {
    asked.push(url)
    return { status: 200, body: { results: [{ id: 'X1', uid: 'boat', data: { title: 'Boat' } }] } }
  })
  expect((await read('prismic:paper', delivery, 0)).events).toMatchObject([
    { kind: 'publish', ref: 'X1', sourced: { article: { title: 'Boat', url: 'https://n.example/boat' } } },
  ])
  expect(asked).toEqual([expect.stringMatching(/^https:\/\/paper\.cdn\.prismic\.io\//)])
})

it('reports that the CMS still does not answer, and that a source is gone', async () => {
  const read = createReadDelivery([prismic], async () => ({ status: 500, body: undefined }))
  await expect(read('prismic:paper', delivery, 0)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(read('nothing', delivery, 0)).rejects.toMatchObject({ code: 'not-found' })
})

it.each(Object.entries(sourceKinds))(
  'keeps the headers that the mapping of %s reads',
  (_kind, { parseEvents }) => {
    const read = new Set<string>()
    const topic = 'ContentManagement.Entry'
    for (const known of [{ 'x-contentful-topic': `${topic}.publish` }, { 'sanity-operation': 'delete' }]) {
      const given: Readonly<Record<string, string | undefined>> = known
      try {
        // No event: the mapping reads from the headers what the payload lacks.
        const payload = { sys: { id: 'E1' }, _id: 'E1', _type: 'post', entry: {}, model: 'post' }
        const header = (name: string) => (read.add(name), given[name])
        parseEvents({ payload, header, event: undefined, now: 0, settings: {} })
      } catch {
        // Too little for some systems.
      }
    }
    const headers = new Headers([...read].map((name) => [name, 'sent']))
    const sent = { method: 'POST', path: '/', query: new URLSearchParams(), headers, body: new Uint8Array() }
    expect(Object.keys(deferrable(sent, {}, 0).headers).sort()).toEqual([...read].sort())
  },
)

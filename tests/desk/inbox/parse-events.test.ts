import { expect, it } from 'vitest'
import { createReadDelivery } from '../../../src/desk/inbox/parse-events.ts'
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

it('asks the CMS what a delivery means that is read later', async () => {
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

it('says that the CMS still does not answer, and that a source is gone', async () => {
  const read = createReadDelivery([prismic], async () => ({ status: 500, body: undefined }))
  await expect(read('prismic:paper', delivery, 0)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(read('nothing', delivery, 0)).rejects.toMatchObject({ code: 'not-found' })
})

import { createHmac } from 'node:crypto'
import { createHookDesk } from '../../../src/desk/inbox/hook-desk.ts'
import type { HookSource } from '../../../src/config/hook-source.ts'
import { createMemoryIntake } from '../../desk/inbox/memory-intake.ts'
import { emptyRecords } from '../../desk/store/sqlite-desk.ts'
import { createTestApp, NOW } from '../test-app.ts'

export const SECRET = 'a shared secret of some length'
export const GHOST: HookSource = {
  name: 'ghost',
  kind: 'ghost',
  secrets: ['the next one', SECRET],
  settings: {},
}
export const TOKEN = 'token-for-unsigned-senders'

/** Answers of the content systems' own APIs, by address. */
type CmsAnswers = Readonly<Record<string, () => Promise<Response>>>

export function createHooks(
  sources: readonly HookSource[] = [GHOST],
  answers: CmsAnswers = {},
  settings = {},
) {
  const intake = createMemoryIntake()
  const records = emptyRecords()
  const faults: unknown[] = []
  const asked: string[] = []
  const hooks = createHookDesk(sources, {
    records,
    intake,
    reportError: (error) => void faults.push(error),
    async fetch(input) {
      const url = String(input)
      asked.push(url)
      const answer = Object.entries(answers).find(([address]) => url.startsWith(address))?.[1]
      if (answer === undefined) throw new TypeError('fetch failed')
      return answer()
    },
  })
  const clock = { now: NOW * 1000 }
  const { app, log } = createTestApp({ hooks, settings, now: () => clock.now })
  const logged = async (query = '') => {
    const response = await app.request(`/v1/deliveries${query}`, {
      headers: { authorization: 'Bearer beta-key' },
    })
    return (await response.json()) as { deliveries: Record<string, unknown>[]; next?: string }
  }
  return { hooks, app, log, intake, records, faults, asked, logged, clock }
}

export function ghostDelivery(
  post: object,
  options: { readonly secret?: string; readonly at?: number } = {},
): RequestInit {
  const body = JSON.stringify({ post: { current: post, previous: { status: 'draft' } } })
  const time = options.at ?? NOW * 1000
  const hex = createHmac('sha256', options.secret ?? SECRET)
    .update(`${body}${time}`)
    .digest('hex')
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-ghost-signature': `sha256=${hex}, t=${time}` },
  }
}

export const post = {
  id: '6682b8a8e10cc04306284330',
  title: 'The night boat returns',
  status: 'published',
  url: 'https://news.example/night-boat/',
  updated_at: '2026-11-20T07:59:00.000Z',
}

import { describe, expect, it } from 'vitest'
import { createHooks } from './hook-app.ts'
import { briefly } from './real-deliveries.ts'
import { signed, signingSecret } from './signed.ts'
import { ghostDeliveries } from './siblings/ghost.ts'
import { directusDeliveries, payloadDeliveries, strapiDeliveries } from './siblings/headless.ts'
import { others } from './siblings/others.ts'
import { standardDeliveries } from './siblings/standard.ts'
import { plugins, wordpressDeliveries } from './siblings/wordpress.ts'

const siblingDeliveries = {
  WordPress: wordpressDeliveries,
  'WordPress plugins': plugins,
  Ghost: ghostDeliveries,
  Strapi: strapiDeliveries,
  Directus: directusDeliveries,
  Payload: payloadDeliveries,
  'Standard Webhooks': standardDeliveries,
  'other systems': others,
}

/** Deliveries in documented or known forms of the systems; the expected results were decided in advance. */
describe.each(Object.entries(siblingDeliveries))('%s', (_, deliveries) => {
  it.each(deliveries)('$why', async (one) => {
    const { source, settings = {}, headers, becomes, status = 200 } = one
    const body = typeof one.body === 'string' ? one.body : JSON.stringify(one.body)
    const { app, intake } = createHooks([{ name: source, kind: source, secrets: [signingSecret], settings }])
    const { path, init } = signed(source, body, headers)
    const response = await app.request(
      path + (one.query === undefined ? '' : `${path.includes('?') ? '&' : '?'}${one.query}`),
      init,
    )
    const answer = (await response.json()) as {
      status: unknown
      reason?: string
      detail?: string
      field?: string
    }
    const events = intake.taken.map(({ event }) => briefly(event))
    const told = JSON.stringify([answer.reason, answer.detail, answer.field])
    const isReason = typeof becomes === 'string'
    const wanted: readonly object[] = isReason ? [] : Array.isArray(becomes) ? becomes : [becomes]
    expect({ status: response.status, count: events.length, told }).toEqual({
      status,
      count: wanted.length,
      told,
    })
    expect(events).toMatchObject(wanted)
    expect(told).toContain(isReason ? becomes : '')
  })
})

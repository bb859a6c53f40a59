import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BareWorker, startBareWorker } from './bare-worker.ts'
import { root } from './build-worker.ts'

/** The drawing code is loaded by the first request that needs it; that request may end before loading does. */
const AT_ONCE = 8

let worker: BareWorker | undefined

afterEach(async () => worker?.stop())

function cardAt(base: URL, title: string, format = 'og', signal?: AbortSignal): Promise<Response> {
  // This brand has a logo: its plates need resvg.
  const query = new URLSearchParams({ title, section: 'City', brand: 'coast-daily' })
  return fetch(new URL(`/card/headline/${format}.png?${query}`, base), signal ? { signal } : {})
}

/** The brand's own card, the fallback when drawing fails, has neither entity tag nor verdicts. */
function isStandIn({ headers }: Response): boolean {
  return headers.get('etag') === null && headers.get('x-handbill-verdicts') === null
}

async function startDeveloping(): Promise<URL> {
  worker = await startBareWorker({ HOST: '127.0.0.1' }, join(root, 'examples/brands'))
  return worker.url
}

describe('an isolate that has drawn nothing yet', () => {
  it.each([5, 30, 60])('draws for others if the first caller is gone after %i ms', async (milliseconds) => {
    const url = await startDeveloping()
    const gone = cardAt(url, 'Nobody waits for this', 'og', AbortSignal.timeout(milliseconds)).catch(() => {})
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => cardAt(url, `Night train ${at}`)),
    )
    await gone
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200))
    expect(answers.filter(isStandIn)).toEqual([])
  })

  it('draws every format for many simultaneous requests', async () => {
    const url = await startDeveloping()
    const formats = ['og', 'twitter', 'youtube', 'square', 'portrait', 'story']
    const answers = await Promise.all(formats.map((format) => cardAt(url, 'रात की रेल फिर चलेगी', format)))
    expect(answers.map(({ status }) => status)).toEqual(formats.map(() => 200))
    expect(answers.filter(isStandIn)).toEqual([])
    for (const answer of answers) expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  })
})

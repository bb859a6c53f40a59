import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A burst of webhook deliveries as from content systems: those without an answer, or with 503, are repeated;
 * answered ones are not.
 */
const SOURCES = 10
/** Headlines repeat, so that drawing does not take minutes; ids and addresses do not. */
const HEADLINES = 20
const SENDERS = 12

const secret = Buffer.from('a secret for the deliveries').toString('base64')
export const deliveryKey = 'a-key-for-the-test-of-killing'

/** A server's variables for receiving the deliveries and reporting each pack to `notify`. */
export function deliveryVariables(notify: string): Record<string, string> {
  const sources = Array.from({ length: SOURCES }, (_, at) => [`standard:${at}`, [`whsec_${secret}`]])
  return {
    PATH: process.env['PATH'] ?? '',
    HANDBILL_API_KEYS: `test:${deliveryKey}`,
    HANDBILL_WEBHOOK_SECRETS: JSON.stringify(Object.fromEntries(sources)),
    HANDBILL_NOTIFY: JSON.stringify([{ url: notify, secret: `whsec_${secret}` }]),
    HANDBILL_FETCH_ALLOW: '127.0.0.1',
    HANDBILL_LOG: 'error',
  }
}

/** Address of a delivery's article. */
export const addressOf = (at: number) => `https://news.example/${at % SOURCES}/${at}`

/**
 * Sends this many deliveries until each is answered.
 * @param baseOf target of the next attempt
 * @param onAnswer called after each answer with their number
 * @returns the statuses of the answers
 */
export async function deliverAll(
  count: number,
  baseOf: () => string,
  onAnswer: (answered: number) => void,
): Promise<readonly number[]> {
  const statuses: number[] = []
  const waiting = Array.from({ length: count }, (_, at) => at)
  const sender = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const status = await deliver(at, baseOf())
      if (status === undefined || status === 503) {
        waiting.push(at)
        await sleep(100)
        continue
      }
      statuses.push(status)
      onAnswer(statuses.length)
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  return statuses
}

/** Sends one delivery once. Returns the status, or undefined without an answer. */
async function deliver(at: number, base: string): Promise<number | undefined> {
  const id = `msg_${at}`
  const seconds = Math.floor(Date.now() / 1000)
  const body = JSON.stringify({
    type: 'article.published',
    timestamp: new Date().toISOString(),
    data: {
      id: at,
      url: addressOf(at),
      title: `Line ${at % HEADLINES} reopens after nine years`,
      lang: 'en',
    },
  })
  const signature = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${seconds}.${body}`)
  try {
    const answer = await fetch(`${base}/webhooks/standard:${at % SOURCES}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': `v1,${signature.digest('base64')}`,
      },
      body,
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return undefined
  }
}

/** Number of jobs that a server lists in a state. */
export async function jobsIn(base: string, state: string): Promise<number> {
  const answer = await fetch(`${base}/v1/jobs?state=${state}`, {
    headers: { authorization: `Bearer ${deliveryKey}` },
  })
  return ((await answer.json()) as { jobs: unknown[] }).jobs.length
}

import { Problem } from '../../problem.ts'
import type { Outbound } from '../../net/outbound.ts'
import type { FeedState } from './feed-records.ts'
import { type TakePorts, withdraw } from './take-items.ts'

/** Milliseconds: a page may answer 404, or a feed lose an item, for a moment during a deployment. */
const CONFIRM_AFTER = 30_000
/** After a day without an answer the article is kept. */
const GIVE_UP_AFTER = 86_400_000
/** Pages requested per poll. */
const AT_ONCE = 10
/** Only the status is needed. */
const MAX_BYTES = 1000
const TIMEOUT_MS = 10_000

/**
 * Withdraws articles that have been missing from the middle of their feed for a while and whose pages are gone too.
 * @returns how many were withdrawn
 */
export async function confirmWithdrawals(
  source: string,
  { id }: Pick<FeedState, 'id'>,
  ports: TakePorts & { readonly probe: Outbound['probe'] },
): Promise<number> {
  const { feeds, probe, now } = ports
  let withdrawn = 0
  for (const item of await feeds.missing(id, now() - CONFIRM_AFTER, AT_ONCE)) {
    const status = item.url === undefined ? undefined : await statusOf(item.url, probe)
    const isGone = status === 404 || status === 410
    if (isGone) {
      await withdraw(id, item, source, ports)
      withdrawn += 1
    } else if (status === undefined || status >= 500 || status === 429) {
      // No answer proves nothing.
      if ((item.missingSince ?? 0) < now() - GIVE_UP_AFTER)
        await feeds.put(id, [{ ...item, missingSince: undefined }], now())
    } else await feeds.put(id, [{ ...item, missingSince: undefined }], now())
  }
  return withdrawn
}

async function statusOf(url: string, probe: Outbound['probe']): Promise<number | undefined> {
  try {
    return (await probe(url, { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS })).status
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return undefined
  }
}

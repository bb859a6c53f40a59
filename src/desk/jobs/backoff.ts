const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Making a pack: about 14 minutes in all, enough for a restart or a slow host. */
const ARTICLE_STEPS = [2, 5, 15, 60, 180, 600].map((seconds) => seconds * SECOND)

/** As recommended by the Standard Webhooks specification: receivers may be down for a day or two. */
const NOTICE_STEPS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** The longest wait of any job. */
export const LONGEST_WAIT_MS = Math.max(...ARTICLE_STEPS, ...NOTICE_STEPS)

/** Up to 50 % jitter, to spread retries. */
const JITTER = 0.5

/**
 * @param attempt the one that failed, from 1
 * @param random from 0 to 1
 * @returns milliseconds until the next attempt, between half of the step and the whole; undefined after the last
 */
export function waitAfter(
  kind: 'article' | 'notice',
  attempt: number,
  random: () => number,
): number | undefined {
  const step = (kind === 'article' ? ARTICLE_STEPS : NOTICE_STEPS)[attempt - 1]
  return step && Math.round(step * (1 - JITTER * random()))
}

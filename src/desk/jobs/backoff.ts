const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Making a pack: twelve minutes or so in all, by when a restart or a slow host is over. */
const ARTICLE_STEPS = [2, 5, 15, 60, 180, 600].map((seconds) => seconds * SECOND)

/** What the Standard Webhooks specification recommends: a receiver may be down for a day or two. */
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

/** Half of the wait is left to chance, so that what failed together does not come back together. */
const JITTER = 0.5

/**
 * How long to wait after a failed attempt, milliseconds; undefined when it was the last.
 * @param attempt from 1
 * @param random from 0 to 1
 */
export function waitAfter(
  kind: 'article' | 'notice',
  attempt: number,
  random: () => number,
): number | undefined {
  const step = (kind === 'article' ? ARTICLE_STEPS : NOTICE_STEPS)[attempt - 1]
  return step && Math.round(step * (1 - JITTER * random()))
}

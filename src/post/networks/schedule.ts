/** Seconds since 1970 of an ISO 8601 time; undefined without a time. */
export function secondsOf(at: string | undefined): number | undefined {
  const milliseconds = at === undefined ? Number.NaN : Date.parse(at)
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}

/** A future time in the format of Google's and Mastodon's APIs. */
export function futureTime(at: string | undefined, now: string): string | undefined {
  const seconds = secondsOf(at)
  return seconds === undefined || seconds <= (secondsOf(now) ?? 0)
    ? undefined
    : new Date(seconds * 1000).toISOString()
}

import { Problem } from '../../../problem.ts'

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const

/** A link valid for longer should have no expiry. */
const MOST_YEARS = 100

/**
 * A relative time (`90s`, `30m`, `2h`, `7d`, `4w`), an ISO date (`2026-12-24`, midnight UTC), or a date and time
 * with zone (`2026-12-24T18:00:00+05:30`).
 * @param now Unix seconds
 * @returns Unix seconds
 * @throws Problem for another form, a time in the past, or an absurdly late one
 */
export function parseExpiry(text: string, now: number): number {
  const expires = fromNow(text, now) ?? atDate(text)
  if (expires === undefined)
    throw wrong(`“${text}” is neither a time from now (2h, 7d) nor a date (2026-12-24T18:00Z).`)
  if (expires <= now) throw wrong(`“${text}” is over already.`)
  if (expires > now + MOST_YEARS * 366 * SECONDS.d)
    throw wrong(`“${text}” is more than ${MOST_YEARS} years away; leave the option out.`)
  return expires
}

function fromNow(text: string, now: number): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,9})([smhdw])$/.exec(text) ?? []
  if (count === '') return undefined
  return now + Number(count) * SECONDS[unit as keyof typeof SECONDS]
}

/** Refuses a time without zone, because it would depend on the machine. */
function atDate(text: string): number | undefined {
  const whole = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/i
  const time = whole.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000)
}

function wrong(message: string): Problem {
  return new Problem('invalid-input', message, { field: '--expires' })
}

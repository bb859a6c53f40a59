/** Constants of RFC 3492, section 5. */
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const FIRST_NON_BASIC = 0x80

/** Prefix of a label encoded for DNS; it counts towards the length. */
const PREFIX = 'xn--'
/** RFC 1035: longest label of a host name. */
const MAX_PART = 63

/**
 * Whether DNS can represent a host name: each label has 1 to 63 characters in ASCII form.
 * @param host in any script, without a port
 */
export function fitsInDns(host: string): boolean {
  return host.split('.').every((part) => {
    const lower = part.toLowerCase()
    if (lower === '' || lower.length > 2 * MAX_PART) return false
    const points = [...lower].map((letter) => letter.codePointAt(0)!)
    if (points.length > MAX_PART) return false
    if (points.every((point) => point < FIRST_NON_BASIC)) return true
    return !lower.startsWith(PREFIX) && PREFIX.length + encodedLength(points) <= MAX_PART
  })
}

/** Length of a label in Punycode (RFC 3492, section 6.3); quadratic, but labels are short. */
function encodedLength(points: readonly number[]): number {
  const basic = points.filter((point) => point < FIRST_NON_BASIC).length
  let length = basic === 0 ? 0 : basic + 1
  let handled = basic
  let delta = 0
  let bias = INITIAL_BIAS
  let least = FIRST_NON_BASIC
  for (const next of wideInOrder(points)) {
    delta += (next - least) * (handled + 1)
    least = next + 1
    for (const point of points) {
      if (point < next) delta++
      if (point !== next) continue
      length += digitsOf(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic)
      delta = 0
      handled++
    }
    delta++
  }
  return length
}

function wideInOrder(points: readonly number[]): number[] {
  return [...new Set(points.filter((point) => point >= FIRST_NON_BASIC))].sort((a, b) => a - b)
}

function digitsOf(delta: number, bias: number): number {
  let digits = 1
  let rest = delta
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
    if (rest < threshold) return digits
    rest = Math.floor((rest - threshold) / (BASE - threshold))
    digits++
  }
}

function adapt(delta: number, handled: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2))
  rest += Math.floor(rest / handled)
  let k = 0
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}

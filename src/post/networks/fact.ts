/** A number or rule of a network, with its source and date. */
export interface Fact<value> {
  readonly value: value
  /** A page, a file at a commit, or `measured`. */
  readonly source: string
  /** Date of the last check, ISO 8601. */
  readonly asOf: string
  /** Present if sources disagree or the network publishes nothing: why this safe value was chosen. */
  readonly unsure?: string
}

const LAST_READ = '2026-11-23'

/** A fact from the network itself or its published source. */
export function fact<const value>(value: value, source: string): Fact<value> {
  return { value, source, asOf: LAST_READ }
}

/** A safe value, because nothing certain is published. */
export function unsure<const value>(value: value, source: string, why: string): Fact<value> {
  return { value, source, asOf: LAST_READ, unsure: why }
}

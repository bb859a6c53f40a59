/** A number or a rule of a network, with where it was read and when. */
export interface Fact<value> {
  readonly value: value
  /** A page, a file at a commit, or `measured`. */
  readonly source: string
  /** Day it was last looked at, ISO 8601. */
  readonly asOf: string
  /** Present where sources disagree or the network says nothing: why this value was taken, on the safe side. */
  readonly unsure?: string
}

const LAST_READ = '2026-11-23'

/** A fact the network itself, or its published source, states. */
export function fact<const value>(value: value, source: string): Fact<value> {
  return { value, source, asOf: LAST_READ }
}

/** A value chosen on the safe side because nothing certain is published. */
export function unsure<const value>(value: value, source: string, why: string): Fact<value> {
  return { value, source, asOf: LAST_READ, unsure: why }
}

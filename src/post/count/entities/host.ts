import { isNameUnit } from '../characters.ts'
import { endOfTopLevelDomain } from './top-level-domains.ts'

/**
 * Problem: find the end of a host name that begins anywhere in a run like `これはexample.com中国語`, in linear time even
 * for a hundred thousand dots.
 * Method: the run is split at its dots once. From the right, each part learns the last dot that a host containing
 * it can reach; a host that begins inside a part then needs only that part's tail.
 * Limits: a label begins and ends with a letter or digit of any script; `_` is allowed in all but the last before
 * the top-level domain.
 */
export interface HostRun {
  readonly start: number
  readonly end: number
  /** End of the longest host that begins at `position`, or -1. Call it with ascending positions. */
  endFrom(position: number): number
}

interface Part {
  readonly start: number
  readonly end: number
  readonly lastUnderscore: number
  /** Whether the unit before its dot may end a label. */
  readonly endsWell: boolean
  /** End of the top-level domain after its dot, or -1. */
  readonly domainEnd: number
  /** End of the longest host that contains this whole part. */
  reach: number
}

const DOT = 0x2e
const HYPHEN = 0x2d
const UNDERSCORE = 0x5f

export function isHostUnit(unit: number): boolean {
  return unit === DOT || unit === HYPHEN || unit === UNDERSCORE || isNameUnit(unit)
}

/** Prepares a run of host units. */
export function createHostRun(text: string, start: number, end: number): HostRun {
  const parts = partsOf(text, start, end)
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!
    part.reach = isNameUnit(text.charCodeAt(part.start)) ? reachFrom(index, part.start) : -1
  }

  function reachFrom(index: number, position: number): number {
    const part = parts[index]!
    if (!part.endsWell || position >= part.end) return -1
    const further = parts[index + 1]?.reach ?? -1
    if (further >= 0) return further
    return part.lastUnderscore < position ? part.domainEnd : -1
  }

  let current = 0
  return {
    start,
    end,
    endFrom(position) {
      while (current < parts.length && parts[current]!.end < position) current++
      if (current >= parts.length || !isNameUnit(text.charCodeAt(position))) return -1
      return reachFrom(current, position)
    },
  }
}

/** The parts ended by a dot; after the last dot only a top-level domain can follow. */
function partsOf(text: string, start: number, end: number): Part[] {
  const parts: Part[] = []
  let from = start
  let lastUnderscore = -1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === UNDERSCORE) lastUnderscore = at
    if (unit !== DOT) continue
    const endsWell = at > from && isNameUnit(text.charCodeAt(at - 1))
    const domainEnd = endsWell ? endOfTopLevelDomain(text, at + 1) : -1
    parts.push({ start: from, end: at, lastUnderscore, endsWell, domainEnd, reach: -1 })
    from = at + 1
  }
  return parts
}

import { styleText } from 'node:util'
import { byWeight, findingKey } from '../../../desk/packs/same-finding.ts'
import type { Verdict } from '../../../verdict.ts'
import { terse } from './terse.ts'

const MARKS = { error: ['red', '✗'], warning: ['yellow', '!'], info: ['dim', '·'] } as const
const MOST_PLACES = 3

/** Findings, most severe first, one line each; equal ones in several places are merged. */
export function findingLines(verdicts: readonly Verdict[]): readonly string[] {
  const order = Object.keys(MARKS)
  const graver = verdicts.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const same = Map.groupBy(graver, (verdict) => `${verdict.severity} ${findingKey(verdict)}`)
  return Array.from(same.values(), (group) => {
    const told = group.toSorted(byWeight)
    return findingLine(told[0]!, [...new Set(told.map(placeOf))])
  })
}

function placeOf({ place }: Verdict): string {
  return place
}

function findingLine({ severity, message }: Verdict, places: readonly string[]): string {
  const [colour, mark] = MARKS[severity]
  const more = places.length - MOST_PLACES
  const where = more > 1 ? `${places.slice(0, MOST_PLACES).join(', ')} and ${more} more` : places.join(', ')
  return `  ${styleText(colour, mark)} ${where}: ${terse(message, 240)}`
}

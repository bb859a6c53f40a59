import { Problem } from '../problem.ts'
import type { Count } from './count/count.ts'
import type { FieldName, NetworkName } from './network.ts'
import { counters } from './networks/counters.ts'

/** The text fields of a network, its main one first. */
export function fieldsOf(network: NetworkName): readonly FieldName[] {
  return Object.keys(counters[network]) as FieldName[]
}

/**
 * Counts a text as its network does, and reports what the network would refuse or link. Takes any string, in time
 * linear in its length.
 * @param max overrides the network's usual limit: X Premium's, a Mastodon server's
 * @throws Problem `invalid-input` with the field `field` when the network has no such text.
 */
export function countText(network: NetworkName, field: FieldName, text: string, max?: number): Count {
  const counter = counters[network][field]
  if (counter === undefined)
    throw new Problem('invalid-input', `A post on ${network} has no ${field}.`, {
      field: 'field',
      allowed: fieldsOf(network),
    })
  return counter(text, max)
}

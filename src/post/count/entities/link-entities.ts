import type { Entity } from '../count.ts'
import { twitterEntities } from './twitter-entities.ts'

/**
 * What other networks than X make links of, found by X's rules, the best published ones: their own are not.
 * @param types the kinds the network knows.
 */
export function linkEntities(text: string, types: readonly Entity['type'][]): Entity[] {
  return twitterEntities(text).filter(({ type }) => types.includes(type))
}

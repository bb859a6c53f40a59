import type { Entity } from '../count.ts'
import { twitterEntities } from './twitter-entities.ts'

/**
 * Links of networks other than X, found by X's rules, which are the best published ones: the networks' own are not
 * published.
 * @param types the kinds of entity that the network has
 */
export function linkEntities(text: string, types: readonly Entity['type'][]): Entity[] {
  return twitterEntities(text).filter(({ type }) => types.includes(type))
}

import type { Brand } from '../../article/brand/brand.ts'
import type { NetworkName } from '../network.ts'

/** Whether the brand's links have campaign parameters on this network. */
export function hasCampaign({ campaign }: Brand, network: NetworkName): boolean {
  return Object.keys({ ...campaign['all'], ...campaign[network] }).length > 0
}

/**
 * An article's address for a network: with the brand's campaign parameters (existing ones stay), encoded so that
 * every network links all of it: networks end a link at non-ASCII letters, at a bar or bracket, or before a full
 * stop.
 * @param content which of several texts has the link, as `utm_content`; overrides the brand's
 */
export function linkFor(url: string, { campaign }: Brand, network: NetworkName, content?: string): string {
  const link = new URL(url)
  const parameters = {
    ...campaign['all'],
    ...campaign[network],
    ...(content !== undefined && { utm_content: content }),
  }
  for (const [name, value] of Object.entries(parameters))
    if (!link.searchParams.has(name)) link.searchParams.append(name, value)
  return link.href.replace(/\?$/, '').replace(NOT_LINKED, percent).replace(STOPS_AT_END, percent)
}

const NOT_LINKED = /[^\w\-.~:/?#[\]@!$&'*+,;=%]/g

/** Networks count these to the sentence, not to the link. */
const STOPS_AT_END = /[.,;:!'*$@~]+$/

function percent(letters: string): string {
  return [...letters]
    .map((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

import type { Brand } from '../../article/brand/brand.ts'
import type { NetworkName } from '../network.ts'

/** Whether the brand's links carry a campaign on this network. */
export function hasCampaign({ campaign }: Brand, network: NetworkName): boolean {
  return Object.keys({ ...campaign['all'], ...campaign[network] }).length > 0
}

/**
 * An article's address for a network: with the brand's campaign parameters (those it has already stay), and written so
 * that every network takes the whole of it for the link: networks end a link at letters outside ASCII, at a bar or bracket, or
 * before a full stop.
 * @param content which text of several the link is in, as `utm_content`; beats the brand's own
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

/** Taken for the sentence's and not for the link's. */
const STOPS_AT_END = /[.,;:!'*$@~]+$/

function percent(letters: string): string {
  return [...letters]
    .map((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

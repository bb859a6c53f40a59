import type { Verdict } from '../../verdict.ts'
import type { NetworkName } from '../network.ts'
import type { PostOrder } from '../texts/order.ts'

/**
 * Verdicts on an API payload without the card's address: some networks do not read the page of a link sent through
 * their API, and would show no picture; others accept no post without one.
 */
export function unnamedPicture(order: PostOrder, network: NetworkName, card: string): readonly Verdict[] {
  if (order.cardUrl(card) !== undefined) return []
  const message =
    'The card has no web address yet, so the fields for the API name no picture: store the article, pack with --at, or upload the file.'
  return [{ code: 'picture-unnamed', severity: 'info', place: `${network}/api`, message }]
}

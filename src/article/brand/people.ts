import { type AccountNetwork, accountsAmong } from '../accounts.ts'
import type { Author } from '../article.ts'
import type { Brand } from './brand.ts'
import type { PersonAccounts } from './post-policy.ts'

/** Any other host with `/@name` is a fediverse server; these are not. */
const FEDIVERSE = /^https?:\/\/([\w.-]+\.[a-z]{2,})\/(?:@|users\/)([\w.-]{1,64})\/?(?:[?#]|$)/i
const NO_FEDIVERSE =
  /(?:^|\.)(?:x|twitter|threads|instagram|youtube|tiktok|medium|facebook|t|telegram)\.(?:com|net|me)$/i

/** An author's account on a network: from the brand's table, the article, the address of a profile, or the staff account. */
export function accountOf(
  { name, url, handles }: Author,
  network: AccountNetwork,
  brand: Brand,
): string | undefined {
  return (
    accountsOf(name, brand)?.[network] ??
    handles?.[network] ??
    accountInAddress(url, network) ??
    brand.people?.['*']?.[network]
  )
}

/** A person's accounts in the brand's table, ignoring case. */
function accountsOf(name: string, { people }: Brand): PersonAccounts | undefined {
  if (people === undefined || name === '*') return undefined
  if (Object.hasOwn(people, name)) return people[name]
  const key = name.normalize('NFC').toLowerCase()
  return Object.entries(people).find(([each]) => each.normalize('NFC').toLowerCase() === key)?.[1]
}

function accountInAddress(url: string | undefined, network: AccountNetwork): string | undefined {
  if (url === undefined) return undefined
  if (network === 'mastodon') {
    const [, host = '', name] = FEDIVERSE.exec(url) ?? []
    return name === undefined || NO_FEDIVERSE.test(host) ? undefined : `@${name}@${host.toLowerCase()}`
  }
  return accountsAmong([url])[network]
}

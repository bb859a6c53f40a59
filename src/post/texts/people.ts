import { type AccountNetwork, accountsAmong } from '../../article/accounts.ts'
import type { Author } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { PersonAccounts } from '../../article/brand/post-policy.ts'

/** Any other host with `/@name` is a server of the fediverse; these are not. */
const FEDIVERSE = /^https?:\/\/([\w.-]+\.[a-z]{2,})\/(?:@|users\/)([\w.-]{1,64})\/?(?:[?#]|$)/i
const NO_FEDIVERSE =
  /(?:^|\.)(?:x|twitter|threads|instagram|youtube|tiktok|medium|facebook|t|telegram)\.(?:com|net|me)$/i

/** An author's account on a network: the brand's table, what the article says, the address of a profile, the staff's. */
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

/** A person's accounts in the brand's table, whatever the capitals. */
export function accountsOf(name: string, { people }: Brand): PersonAccounts | undefined {
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

/** Who has this account: the person's name and accounts. */
function ownerOf(account: string, { people = {} }: Brand): readonly [string, PersonAccounts] | undefined {
  const key = account.toLowerCase()
  return Object.entries(people).find(
    ([name, accounts]) => name !== '*' && Object.values(accounts).some((each) => each?.toLowerCase() === key),
  )
}

const NAMES: Readonly<Record<string, AccountNetwork>> = {
  twitter: 'twitter',
  x: 'twitter',
  instagram: 'instagram',
  insta: 'instagram',
  ig: 'instagram',
  threads: 'threads',
  bluesky: 'bluesky',
  bsky: 'bluesky',
  mastodon: 'mastodon',
  telegram: 'telegram',
}

const MENTION =
  /(?:(?<named>\b(?:twitter|x|instagram|insta|ig|threads|bluesky|bsky|mastodon|telegram)\b)(?<sep>\s?[/:]\s?))?(?<![\p{L}\p{N}_.@/-])(?<at>@\w[\w.-]{0,40}\w(?:@[\w-]+(?:\.[\w-]+)+)?)|(?<=[/:])(?<late>@\w[\w.]{0,40}\w)/giu

/**
 * Problem: `@name` is an account on one network and somebody else, or nobody, on the next.
 * Method: an account is written as the same person's account on this network where the brand's table has it; it stays
 *   where it is this network's own; else it is written as a name, without its `@`.
 * Limits: an account of which the text does not say the network is taken for X's.
 */
export function localMentions(text: string, network: AccountNetwork | undefined, brand: Brand): string {
  if (!text.includes('@')) return text
  return text.replace(MENTION, (...args) => {
    const groups = args.at(-1) as Record<string, string | undefined>
    const { named, sep = '', late } = groups
    const account = groups['at'] ?? late ?? ''
    const origin =
      NAMES[named?.toLowerCase() ?? ''] ??
      (account.indexOf('@', 1) > 0 ? 'mastodon' : account.includes('.') ? 'bluesky' : 'twitter')
    if (origin === network) return named === undefined ? account : `${named}${sep}${account}`
    const owner = ownerOf(account, brand)
    const here = network && owner?.[1][network]
    if (here !== undefined && here.startsWith('@')) return here
    if (owner !== undefined) return owner[0]
    const name = account.slice(1).replace(/@.*/, '')
    return named === undefined ? name : `${named}${sep}${name}`
  })
}

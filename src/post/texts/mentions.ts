import { type AccountNetwork, accountNetworks } from '../../article/accounts.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { PersonAccounts } from '../../article/brand/post-policy.ts'

/** The person with this account: name and accounts. */
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

const ACCOUNT = String.raw`@\w[\w.-]{0,40}\w(?:@[\w-]+(?:\.[\w-]+)+)?`
const MENTION = new RegExp(
  String.raw`\b(?<named>twitter|x|instagram|insta|ig|threads|bluesky|bsky|mastodon|telegram)(?<gap>\s?[/:]\s?)(?<there>${ACCOUNT})` +
    String.raw`|(?<![\p{L}\p{N}_.@/-])(?<alone>${ACCOUNT})`,
  'giu',
)

/** The network of an account written without one: its owner's, preferably this one; else by its form. */
function originOf(
  account: string,
  network: AccountNetwork | undefined,
  accounts: PersonAccounts | undefined,
): AccountNetwork {
  const key = account.toLowerCase()
  const theirs = accountNetworks.filter((each) => accounts?.[each]?.toLowerCase() === key)
  const known = theirs.find((each) => each === network) ?? theirs[0]
  return known ?? (account.indexOf('@', 1) > 0 ? 'mastodon' : account.includes('.') ? 'bluesky' : 'twitter')
}

/**
 * Problem: `@name` is another person's account, or none, on the next network.
 * Method: an account becomes the same person's account on this network if the brand's table has it; it stays if it
 * belongs to this network; else it becomes a plain name, without `@`.
 * Limits: an account without a known network counts as X's.
 */
export function localMentions(text: string, network: AccountNetwork | undefined, brand: Brand): string {
  if (!text.includes('@')) return text
  return text.replace(MENTION, (...args) => {
    const groups = args.at(-1) as Record<string, string | undefined>
    const { named, gap = '' } = groups
    const account = groups['there'] ?? groups['alone'] ?? ''
    const owner = ownerOf(account, brand)
    const origin = NAMES[named?.toLowerCase() ?? ''] ?? originOf(account, network, owner?.[1])
    if (origin === network) return named === undefined ? account : `${named}${gap}${account}`
    const here = network && owner?.[1][network]
    if (here !== undefined && here.startsWith('@')) return here
    if (owner !== undefined) return owner[0]
    const name = account.slice(1).replace(/@.*/, '')
    return named === undefined ? name : `${named}${gap}${name}`
  })
}

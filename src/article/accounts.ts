/** Networks with accounts of persons or publishers. Their rules for posts are in `src/post`. */
export const accountNetworks = [
  'twitter',
  'facebook',
  'youtube',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
  'instagram',
  'telegram',
] as const

export type AccountNetwork = (typeof accountNetworks)[number]

/** Accounts in each network's notation. */
export type Accounts = Readonly<Partial<Record<AccountNetwork, string | undefined>>>

interface AccountForm {
  /** The account alone, with its `@` if the network has one. */
  readonly form: RegExp
  readonly example: string
  /** Addresses of profiles; the first group is the account without `@`. */
  readonly profile?: RegExp
}

/** LinkedIn and Facebook have no short form for mentions: their accounts are addresses. */
const forms: Readonly<Record<AccountNetwork, AccountForm>> = {
  twitter: {
    form: /^@\w{1,15}$/,
    example: '@morningpost',
    profile: /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,15})\/?(?:\?.*)?$/i,
  },
  facebook: {
    form: /^https:\/\/(?:[\w-]+\.)?facebook\.com\/[^\s?#]{1,200}$/i,
    example: 'https://www.facebook.com/morningpost',
  },
  youtube: {
    form: /^@[\p{L}\p{M}\p{N}._·-]{3,30}$/u,
    example: '@morningpost',
    profile: /^https?:\/\/(?:www\.|m\.)?youtube\.com\/@([^\s/?#]{3,90})\/?$/i,
  },
  bluesky: {
    form: /^@(?:[a-z\d-]+\.)+[a-z\d-]+$/i,
    example: '@post.example',
    profile: /^https?:\/\/bsky\.app\/profile\/((?:[a-z\d-]+\.)+[a-z\d-]+)\/?$/i,
  },
  threads: {
    form: /^@[\w.]{1,30}$/,
    example: '@morningpost',
    profile: /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([\w.]{1,30})\/?(?:\?.*)?$/i,
  },
  // There are many servers: any address with an `@`, except those of networks with the same form.
  mastodon: {
    form: /^@[\w.-]{1,64}@(?:[\w-]+\.)+[\w-]+$/,
    example: '@post@social.example',
    profile:
      /^https?:\/\/(?!(?:[\w-]+\.)*(?:youtube|threads|medium|tiktok|substack|flickr|dev|t|x|twitter|instagram|telegram|vimeo)\.(?:com|net|to|me)\/)((?:[\w-]+\.)+[a-z]{2,}\/@[\w.-]{1,64})\/?$/i,
  },
  linkedin: {
    form: /^https:\/\/(?:[a-z]+\.)?linkedin\.com\/(?:in|company)\/[^\s?#]{1,200}$/i,
    example: 'https://www.linkedin.com/in/mara-ellison',
  },
  instagram: {
    form: /^@[\w.]{1,30}$/,
    example: '@morningpost',
    profile: /^https?:\/\/(?:www\.)?instagram\.com\/([\w.]{1,30})\/?(?:\?.*)?$/i,
  },
  telegram: {
    form: /^@\w{4,32}$/,
    example: '@morningpost',
    profile: /^https?:\/\/(?:t|telegram)\.me\/(\w{4,32})\/?$/i,
  },
}

/** The networks' own pages at the position of a profile's name. */
const RESERVED = /^(?:share|sharer|intent|home|search|hashtag|explore|login|i|p|reel|stories|joinchat)$/i

/** Example of an account, for messages and documentation. */
export function accountExample(network: AccountNetwork): string {
  return forms[network].example
}

/** An account in its network's notation, from that notation, the same without `@`, or a profile's address. */
export function readAccount(network: AccountNetwork, raw: string): string | undefined {
  const { form, profile } = forms[network]
  const text = raw.trim()
  const name = profile?.exec(text)?.[1]
  const [server, user] = name?.split('/@') ?? []
  if (user !== undefined) return `@${user}@${server}`
  if (name !== undefined && !RESERVED.test(name)) return `@${decoded(name)}`
  return [text, `@${text}`].find((account) => form.test(account))
}

function decoded(name: string): string {
  try {
    return decodeURI(name)
  } catch {
    return name
  }
}

/** The accounts among a person's web addresses (schema.org `sameAs`). */
export function accountsAmong(urls: readonly string[]): Accounts {
  const found: Partial<Record<AccountNetwork, string>> = {}
  for (const url of urls) {
    if (!/^https?:/i.test(url)) continue
    for (const network of accountNetworks) {
      const account = readAccount(network, url)
      if (account !== undefined) found[network] ??= account
    }
  }
  return found
}

import type { Accounts } from '../accounts.ts'

/** Networks a post may be written for. Their rules are in `src/post`; a brand knows only their names. */
export const postNetworks = [
  'twitter',
  'facebook',
  'youtube',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
  'instagram',
  'whatsapp',
  'telegram',
  'push',
] as const

export type PostNetwork = (typeof postNetworks)[number]

/** A person's accounts. */
export type PersonAccounts = Accounts & {
  /** The Bluesky account's identifier, without which a post cannot mention it. */
  readonly did?: string | undefined
}

/** What a publisher wants of its posts beyond its accounts and hashtags. */
export interface PostPolicy {
  /** Length of a post's text by network: an account's own limit (X Premium, a Mastodon server), or an editorial one below it. */
  readonly limits?: Readonly<Partial<Record<PostNetwork, number>>> | undefined
  /** Where the link goes: into the post, into a first comment or reply, or nowhere. */
  readonly links?: Readonly<Partial<Record<PostNetwork, 'post' | 'comment' | 'none'>>> | undefined
  /** Links under every video. */
  readonly related?: readonly { readonly title: string; readonly url: string }[] | undefined
}

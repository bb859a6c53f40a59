import type { Accounts } from '../accounts.ts'

/** Networks with posts. Their rules are in `src/post`; a brand knows only their names. */
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
  /** The Bluesky account's DID, required for mentions. */
  readonly did?: string | undefined
}

/** A publisher's settings for posts, besides accounts and hashtags. */
export interface PostPolicy {
  /**
   * Maximum length of a post's text by network: an account's own limit (X Premium, a Mastodon server), or an
   * editorial one below it.
   */
  readonly limits?: Readonly<Partial<Record<PostNetwork, number>>> | undefined
  /** Place of the link: the post, a first comment or reply, or none. */
  readonly links?: Readonly<Partial<Record<PostNetwork, 'post' | 'comment' | 'none'>>> | undefined
  /** Links below every video. */
  readonly related?: readonly { readonly title: string; readonly url: string }[] | undefined
}

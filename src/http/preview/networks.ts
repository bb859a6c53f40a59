import type { Brand } from '../../article/brand.ts'
import type { NetworkName } from '../../post/network.ts'

/** What an editor calls a network, and whose account a post there comes from. */
export interface NetworkFace {
  readonly name: string
  handle(brand: Brand): string | undefined
}

export const networkFaces: Readonly<Record<NetworkName, NetworkFace>> = {
  twitter: { name: 'X', handle: ({ handles }) => handles.twitter },
  facebook: { name: 'Facebook', handle: ({ handles }) => handles.facebook },
  youtube: { name: 'YouTube', handle: ({ handles }) => handles.youtube },
  bluesky: { name: 'Bluesky', handle: ({ handles }) => handles.bluesky },
  threads: { name: 'Threads', handle: ({ handles }) => handles.threads },
  mastodon: { name: 'Mastodon', handle: ({ handles }) => handles.fediverse },
  linkedin: { name: 'LinkedIn', handle: () => undefined },
}

/** What an editor calls a post's texts. */
const textLabels: Readonly<Record<string, string>> = {
  text: 'Post',
  link: 'Link post',
  photo: 'Photo post',
  comment: 'First comment, with the link',
  title: 'Title',
  description: 'Description',
  tags: 'Tags',
  community: 'Community post',
}

export function textLabel(name: string): string {
  return textLabels[name] ?? name
}

/** Texts that stand alone in a form field, or under another post: no picture goes with them. */
const pictureless = new Set(['comment', 'description', 'tags'])

export function hasPicture(name: string): boolean {
  return !pictureless.has(name)
}

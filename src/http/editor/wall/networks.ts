import type { Brand } from '../../../article/brand/brand.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import type { NetworkName } from '../../../post/network.ts'

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
  instagram: { name: 'Instagram', handle: ({ handles }) => handles.instagram },
  whatsapp: { name: 'WhatsApp', handle: () => undefined },
  telegram: { name: 'Telegram', handle: ({ handles }) => handles.telegram },
  push: { name: 'Push', handle: () => undefined },
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
  body: 'Notification',
}

export function textLabel(name: string): string {
  return textLabels[name] ?? name
}

/** What is shown below a text: the card of its post, a card of another format, or what its link unfurls to. */
export type Attachment = FormatName | 'own card' | 'link'

/** Texts without a picture, in a field of a form or under another post, are not here. */
const attachments: Readonly<Record<NetworkName, Readonly<Record<string, Attachment>>>> = {
  twitter: { text: 'own card' },
  facebook: { link: 'link', photo: 'own card' },
  youtube: { title: 'own card', community: 'square' },
  bluesky: { text: 'link' },
  threads: { text: 'link' },
  mastodon: { text: 'own card' },
  linkedin: { text: 'link' },
  instagram: { text: 'own card' },
  whatsapp: { text: 'link' },
  telegram: { text: 'link' },
  push: { body: 'own card' },
}

export function attachmentOf(network: NetworkName, text: string): Attachment | undefined {
  return attachments[network][text]
}

/** Texts that a reader sees as a post; the others are fields of a form. */
export function isPost(text: string): boolean {
  return !['title', 'description', 'tags'].includes(text)
}

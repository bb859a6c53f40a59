import type { Brand } from '../../../article/brand/brand.ts'
import type { NetworkName } from '../../../post/network.ts'

/** Name of a network on the page, and the account that posts there. */
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

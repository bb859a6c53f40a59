import type { FormatName } from '../../../card/contract/format.ts'
import type { NetworkName } from '../../../post/network.ts'

/** The thirteen tiles of the wall, by reach; posts first, then messages. */
export const feedTiles = [
  'twitter',
  'facebook',
  'linkedin',
  'bluesky',
  'mastodon',
  'threads',
  'youtube',
  'instagram',
] as const

export const messageTiles = ['whatsapp', 'telegram', 'imessage', 'slack', 'discord'] as const

export const tileNames = [...feedTiles, ...messageTiles] as const

export type TileName = (typeof tileNames)[number]

interface Tile {
  readonly name: string
  /** The cards it shows; its panel changes the first. */
  readonly formats: readonly [FormatName, ...FormatName[]]
  /** The post, and which of its texts is counted; absent if only the link is sent. */
  readonly post?: { readonly network: NetworkName; readonly text: string }
}

export const tiles: Readonly<Record<TileName, Tile>> = {
  twitter: { name: 'X', formats: ['twitter'], post: { network: 'twitter', text: 'text' } },
  facebook: { name: 'Facebook', formats: ['og'], post: { network: 'facebook', text: 'link' } },
  linkedin: { name: 'LinkedIn', formats: ['og'], post: { network: 'linkedin', text: 'text' } },
  bluesky: { name: 'Bluesky', formats: ['og'], post: { network: 'bluesky', text: 'text' } },
  mastodon: { name: 'Mastodon', formats: ['og'], post: { network: 'mastodon', text: 'text' } },
  threads: { name: 'Threads', formats: ['og'], post: { network: 'threads', text: 'text' } },
  youtube: { name: 'YouTube', formats: ['youtube'], post: { network: 'youtube', text: 'title' } },
  instagram: {
    name: 'Instagram',
    formats: ['story', 'portrait'],
    post: { network: 'instagram', text: 'text' },
  },
  whatsapp: { name: 'WhatsApp', formats: ['og'] },
  telegram: { name: 'Telegram', formats: ['og'] },
  imessage: { name: 'iMessage', formats: ['og'] },
  slack: { name: 'Slack', formats: ['og'] },
  discord: { name: 'Discord', formats: ['og'] },
}

export function isTileName(name: string): name is TileName {
  return Object.hasOwn(tiles, name)
}

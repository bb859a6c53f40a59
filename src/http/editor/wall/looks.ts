import type { TileName } from './tile-names.ts'

/** Where a network cuts a text with “more”, in characters, and the lines of a link's title and description. */
export interface Look {
  readonly fold?: number | undefined
  readonly title: number
  readonly description: number
  /** The title is cut at this many bytes of UTF-8. */
  readonly titleBytes?: number
}

/** Values for phone and desktop; sources and doubts are in the networks' facts in src/post/networks. */
const looks: Readonly<Record<TileName, Readonly<Record<'phone' | 'desktop', Look>>>> = {
  twitter: { phone: { title: 1, description: 0 }, desktop: { title: 1, description: 0 } },
  facebook: {
    phone: { fold: 125, title: 2, description: 0 },
    desktop: { fold: 477, title: 2, description: 1 },
  },
  linkedin: {
    phone: { fold: 140, title: 2, description: 0 },
    desktop: { fold: 210, title: 2, description: 0 },
  },
  bluesky: { phone: { title: 1, description: 1 }, desktop: { title: 1, description: 2 } },
  mastodon: { phone: { title: 1, description: 0 }, desktop: { title: 1, description: 1 } },
  threads: { phone: { title: 1, description: 0 }, desktop: { title: 1, description: 0 } },
  youtube: { phone: { title: 2, description: 0 }, desktop: { title: 2, description: 0 } },
  instagram: {
    phone: { fold: 125, title: 0, description: 0 },
    desktop: { fold: 125, title: 0, description: 0 },
  },
  whatsapp: { phone: { title: 2, description: 0 }, desktop: { title: 2, description: 1 } },
  telegram: { phone: { title: 2, description: 0 }, desktop: { title: 2, description: 1 } },
  imessage: { phone: { title: 2, description: 0 }, desktop: { title: 2, description: 0 } },
  slack: { phone: { title: 2, description: 0 }, desktop: { title: 1, description: 1 } },
  discord: {
    phone: { title: 2, description: 0, titleBytes: 67 },
    desktop: { title: 1, description: 1, titleBytes: 67 },
  },
}

export function lookOf(tile: TileName, device: string): Look {
  return looks[tile][device === 'desktop' ? 'desktop' : 'phone']
}

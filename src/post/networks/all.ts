import type { NetworkName } from '../network.ts'
import { bluesky } from './bluesky.ts'
import { facebook } from './facebook.ts'
import { linkedin } from './linkedin.ts'
import { mastodon } from './mastodon.ts'
import type { Network } from './network.ts'
import { threads } from './threads.ts'
import { twitter } from './twitter.ts'
import { youtube } from './youtube.ts'

/** Every network there is; a new one is added here and to `networkNames`. */
export const networks: Readonly<Record<NetworkName, Network>> = {
  twitter,
  facebook,
  youtube,
  bluesky,
  threads,
  mastodon,
  linkedin,
}

import type { NetworkName } from '../network.ts'
import { bluesky } from './bluesky.ts'
import { facebook } from './facebook.ts'
import { instagram } from './instagram.ts'
import { linkedin } from './linkedin.ts'
import { mastodon } from './mastodon.ts'
import type { Network } from './network.ts'
import { push } from './push.ts'
import { telegram } from './telegram.ts'
import { threads } from './threads.ts'
import { twitter } from './twitter.ts'
import { whatsapp } from './whatsapp.ts'
import { youtube } from './youtube.ts'

/** All networks; add a new one here, to `counters` and to `networkNames`. */
export const networks: Readonly<Record<NetworkName, Network>> = {
  twitter,
  facebook,
  youtube,
  bluesky,
  threads,
  mastodon,
  linkedin,
  instagram,
  whatsapp,
  telegram,
  push,
}

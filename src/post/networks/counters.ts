import type { NetworkName } from '../network.ts'
import { blueskyCounters } from './bluesky.ts'
import { facebookCounters } from './facebook.ts'
import { instagramCounters } from './instagram.ts'
import { linkedinCounters } from './linkedin.ts'
import { mastodonCounters } from './mastodon.ts'
import type { Counters } from './network.ts'
import { pushCounters } from './push.ts'
import { telegramCounters } from './telegram.ts'
import { threadsCounters } from './threads.ts'
import { twitterCounters } from './twitter.ts'
import { whatsappCounters } from './whatsapp.ts'
import { youtubeCounters } from './youtube.ts'

/**
 * The counters of all networks. Separate from the writers, because the editor's browser runs this code too:
 * everything it imports must run there, and every editor downloads it.
 */
export const counters: Readonly<Record<NetworkName, Counters>> = {
  twitter: twitterCounters,
  facebook: facebookCounters,
  youtube: youtubeCounters,
  bluesky: blueskyCounters,
  threads: threadsCounters,
  mastodon: mastodonCounters,
  linkedin: linkedinCounters,
  instagram: instagramCounters,
  whatsapp: whatsappCounters,
  telegram: telegramCounters,
  push: pushCounters,
}

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
 * How every network counts. Apart from the writers, because an editor's browser counts with this very code: what it
 * reaches must run there, and its size is paid by every editor.
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

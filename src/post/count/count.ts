import { Problem } from '../../problem.ts'
import type { Count, FieldName, NetworkName } from '../network.ts'
import { bluesky } from '../networks/bluesky.ts'
import { facebook } from '../networks/facebook.ts'
import { linkedin } from '../networks/linkedin.ts'
import { mastodon } from '../networks/mastodon.ts'
import { threads } from '../networks/threads.ts'
import { twitter } from '../networks/twitter.ts'
import { countBlueskyText } from './count-bluesky.ts'
import { countMastodonText } from './count-mastodon.ts'
import { countAlt, countFacebookText, countLinkedinText } from './count-plain.ts'
import { countThreadsText } from './count-threads.ts'
import { countTwitterText } from './count-twitter.ts'
import {
  countYoutubeDescription,
  countYoutubePost,
  countYoutubeTags,
  countYoutubeTitle,
} from './count-youtube.ts'

type Counter = (text: string) => Count

/** What counts each text of each network; the first field is the network's main one. */
const counters = {
  twitter: { text: countTwitterText, alt: countAlt(twitter.maxAlt.value) },
  facebook: { text: countFacebookText, alt: countAlt(facebook.maxAlt.value) },
  youtube: {
    title: countYoutubeTitle,
    description: countYoutubeDescription,
    tags: countYoutubeTags,
    text: countYoutubePost,
  },
  bluesky: { text: countBlueskyText, alt: countAlt(bluesky.maxAlt.value) },
  threads: { text: countThreadsText, alt: countAlt(threads.maxAlt.value) },
  mastodon: { text: countMastodonText, alt: countAlt(mastodon.maxAlt.value) },
  linkedin: { text: countLinkedinText, alt: countAlt(linkedin.maxAlt.value) },
} as const satisfies Record<NetworkName, Partial<Record<FieldName, Counter>>>

/** The texts a network takes, its main one first. */
export function fieldsOf(network: NetworkName): readonly FieldName[] {
  return Object.keys(counters[network]) as FieldName[]
}

/**
 * Counts a text as its network counts it, and says what the network would refuse or link. Takes any string, in time
 * linear in its length.
 * @throws Problem `invalid-input` with the field `field` when the network has no such text.
 */
export function countText(network: NetworkName, field: FieldName, text: string): Count {
  const counter = (counters[network] as Partial<Record<FieldName, Counter>>)[field]
  if (counter === undefined)
    throw new Problem('invalid-input', `A post on ${network} has no ${field}.`, {
      field: 'field',
      allowed: fieldsOf(network),
    })
  return counter(text)
}

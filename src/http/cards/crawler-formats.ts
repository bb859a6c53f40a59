import type { FormatName } from '../../card/contract/format.ts'

/**
 * The composition each crawler shows best, by what its user agent says, in order of preference; the first that the
 * article's pack holds is answered. iMessage calls itself both facebookexternalhit and Twitterbot, so Facebook's name
 * is looked for before X's.
 */
const BY_CRAWLER: readonly (readonly [agent: RegExp, formats: readonly FormatName[]])[] = [
  // A small square beside the text: the headline must be whole in it.
  [/WhatsApp/i, ['chat', 'square']],
  [/facebookexternalhit|facebookcatalog|meta-external/i, ['og']],
  [/Twitterbot/i, ['twitter']],
  [/LinkedInBot/i, ['og']],
  // 16:9 boxes.
  [/Mastodon|Akkoma|Pleroma|Misskey|Friendica/i, ['wide', 'youtube']],
  [/Googlebot|Google-InspectionTool/i, ['wide', 'youtube']],
  [/Slackbot|Slack-ImgProxy|Discordbot|TelegramBot|SkypeUriPreview|Bluesky|cardyb/i, ['og']],
  [/Pinterest/i, ['pin', 'portrait']],
]

/** For all others: the size that every network takes. */
const USUAL: readonly FormatName[] = ['og', 'twitter']

/** Formats for whoever asks, the best first. */
export function formatsFor(userAgent: string | undefined): readonly FormatName[] {
  const found = BY_CRAWLER.find(([agent]) => agent.test(userAgent ?? ''))?.[1] ?? []
  return [...found, ...USUAL.filter((format) => !found.includes(format))]
}

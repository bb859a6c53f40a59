import type { FormatName } from '../../card/contract/format.ts'

/**
 * The composition each crawler shows best, by user agent, in order of preference; the first in the article's pack
 * is used. iMessage calls itself both facebookexternalhit and Twitterbot, so Facebook is matched before X.
 */
const BY_CRAWLER: readonly (readonly [agent: RegExp, formats: readonly FormatName[]])[] = [
  // A small square beside the text, which must show the whole headline.
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

/** For all others: the size that every network accepts. */
const USUAL: readonly FormatName[] = ['og', 'twitter']

/** Formats for a client, best first. */
export function formatsFor(userAgent: string | undefined): readonly FormatName[] {
  const found = BY_CRAWLER.find(([agent]) => agent.test(userAgent ?? ''))?.[1] ?? []
  return [...found, ...USUAL.filter((format) => !found.includes(format))]
}

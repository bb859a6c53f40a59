/** A program that fetches a page when its link is shared. */
export interface Crawler {
  readonly network: string
  /** Its User-Agent header. */
  readonly userAgent: string
  /** Its name in robots.txt; undefined: it ignores the file. */
  readonly robots?: string | undefined
}

/** From their makers' documentation, or from logs. */
export const crawlers: readonly Crawler[] = [
  {
    network: 'Facebook',
    userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    robots: 'facebookexternalhit',
  },
  { network: 'X', userAgent: 'Twitterbot/1.0', robots: 'twitterbot' },
  { network: 'WhatsApp', userAgent: 'WhatsApp/2.23.20.0' },
  {
    network: 'LinkedIn',
    userAgent:
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com) LinkedInBot/1.0',
    robots: 'linkedinbot',
  },
  {
    network: 'Slack',
    userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    robots: 'slackbot',
  },
  { network: 'Telegram', userAgent: 'TelegramBot (like TwitterBot)' },
  {
    network: 'Discord',
    userAgent: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  },
  {
    network: 'Mastodon',
    userAgent: 'http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/) Bot',
    robots: 'mastodon',
  },
]

/**
 * How to make a network read a changed page again. Networks cache pages for days, and only some re-read on request.
 * Observed 2026-11.
 */
export interface Rescrape {
  readonly network: string
  /** Opens the network's own tool with the address filled in; absent: the network has none. */
  readonly tool?: string | undefined
  /** What to do there, or how long to wait. */
  readonly how: string
}

/** @param page address of the page to read again */
export function rescrapes(page: string): readonly Rescrape[] {
  const url = encodeURIComponent(page)
  return [
    {
      network: 'facebook',
      tool: `https://developers.facebook.com/tools/debug/?q=${url}`,
      how: 'Sign in and press “Scrape Again”. WhatsApp, Messenger and Instagram read the page by themselves.',
    },
    {
      network: 'linkedin',
      tool: `https://www.linkedin.com/post-inspector/inspect/${url}`,
      how: 'Opening the inspector reads the page again; without it LinkedIn waits about 7 days.',
    },
    {
      network: 'telegram',
      tool: 'https://t.me/WebpageBot',
      how: 'Send the address to @WebpageBot; without it Telegram keeps what it has for good.',
    },
    {
      network: 'twitter',
      how: 'X reads a page again after about 7 days and has no tool; a new parameter in the address is a new page to it.',
    },
    { network: 'slack', how: 'Slack reads a page again after about half an hour.' },
    { network: 'discord', how: 'Discord reads a page again after about half an hour.' },
    { network: 'mastodon', how: 'Each server reads a page again after two weeks.' },
    {
      network: 'whatsapp',
      how: 'WhatsApp reads a page when it is pasted; what has been sent stays as it is.',
    },
    { network: 'bluesky', how: 'The picture is part of the post; what has been posted stays as it is.' },
  ]
}

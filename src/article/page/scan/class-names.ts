/** Meaning of an element's class and id, in the words of themes and naming schemes. */
export interface ClassSigns {
  readonly byline: boolean
  /** The article's own headline. */
  readonly headline: boolean
  /** A date of publication. */
  readonly date: boolean
  /** A box with other articles, comments or advertisements. */
  readonly others: boolean
  /** The page's header, in themes without `<header>`. */
  readonly head: boolean
  readonly trail: boolean
  /** The site's own name, as a heading. */
  readonly siteName: boolean
  /** A box with the main points. */
  readonly points: boolean
  readonly pullQuote: boolean
  readonly liveEntry: boolean
  /** A post of a network, embedded. */
  readonly embed: boolean
}

/** Class names of an author's name: `author`, `author-box__name`, `posted-by`, `fn n` within a vCard. */
const BYLINE_CLASS =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor(?:en|es|e|i|a|in)?|auteurs?|verfasser|posted-by|submitted|publication-data__from|writer|reporter|journalist|penname|yazar|penulis|skribent|forfatter|kirjoittaja)(?:[\s_-]*(?:names?|link|list|box__name|info__name|title|\d))?(?:$|\s)|(?:^|\s)fn(?:\s+n)?(?:$|\s)|author[\w-]*__(?:name|link)(?:__[\w-]+)?(?:$|\s)/i

const NO_BYLINE = /powered-by/i

const HEADLINE = /(?:^|\s)(?:entry|post|article|story)[_-]*(?:title|headline)(?:$|\s)/i

/** Class names of a publication date; not others (“updated”, “data-table”). */
const DATE_CLASS =
  /(?:^|[\s_-])(?:date|datum|fecha|tarih|dato|published|pubdate|pub-date|posted(?:-on)?|timestamp|datetime|date-?time|dateline|post-?date|entry-?date|article-?date)(?:[\s_-]*(?:time|header|display|published|text|line))?(?:$|\s)/i
const OTHER_DATE = /updated|modified|event|birth|due/i

/**
 * Class names of boxes with other articles, comments and advertisements. The word must begin the class, or follow a
 * naming scheme's prefix: `content-sidebar-wrap` wraps the whole page.
 */
const OTHERS =
  /(?:^|\s)(?:(?:c|m|o|js|td|jp|article|post|entry|story|block|section)[_-]+)*(?:related\w*|recommend(?:ed|ations?)?|teasers?(?:-?(?:group|list|box|grid|row|container|wrapper))?|comments?|respond|sidebar|also-read|more|more-(?:stories|news|from|on|articles)|read-(?:more|also|next)|most-read|popular|trending|newsletter|promo|outbrain|taboola|advert(?:isement)?s?|ads?|cookies?|consent|gdpr)(?:$|[\s_-])/i

/** The page's header, in themes without `<header>`. */
const HEAD = /(?:^|\s)(?:site-|page-|main-|global-)?(?:header|masthead|branding|navbar|topbar)(?:$|\s)/i

const TRAIL = /(?:^|[\s_-])(?:breadcrumbs?|bread-crumbs?)(?:$|[\s_-])/i
const SITE_NAME = /(?:^|[\s_-])(?:logo|site-?(?:title|name)|brand|navbar)/i

/** Posts of networks embedded as quotations. */
const EMBED = /twitter-|tweet|instagram-|tiktok-|reddit-|bluesky-|mastodon-|fb-post|threads-/i
const PULL_QUOTE = /(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i
const LIVE_ENTRY = /(?:^|\s)(?:live-?blog|lb|live)[_-]*(?:update|entry|post|item|block)s?(?:$|[\s_-])/i
const BOX_CLASS =
  /(?:^|[\s_-])(?:key-?(?:points?|takeaways?|facts)|story-?highlights|highlights-?(?:list|box)|takeaways|at-a-glance|tldr)(?:$|[\s_-])/i

const NONE: ClassSigns = {
  byline: false,
  headline: false,
  date: false,
  others: false,
  head: false,
  trail: false,
  siteName: false,
  points: false,
  pullQuote: false,
  liveEntry: false,
  embed: false,
}

/** Cached, because classes repeat on a page and across a site's pages. */
const known = new Map<string, ClassSigns>()
const MOST_KNOWN = 5_000
/** UTF-16 units; longer class lists style one element. */
const MAX_LENGTH = 300

/**
 * @param className of the element
 * @param labels its id and label, which are used for boxes only
 */
export function signsOf(className: string, labels: string): ClassSigns {
  if (className === '' && labels === '') return NONE
  const key = labels === '' ? className : `${className}\n${labels}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const signs = readSigns(className.slice(0, MAX_LENGTH), `${className} ${labels}`.slice(0, 2 * MAX_LENGTH))
  known.set(key, signs)
  return signs
}

function readSigns(given: string, boxNames: string): ClassSigns {
  const className = withHyphens(given)
  const names = withHyphens(boxNames)
  return {
    byline: BYLINE_CLASS.test(className) && !NO_BYLINE.test(className),
    headline: HEADLINE.test(className),
    date: DATE_CLASS.test(className) && !OTHER_DATE.test(className),
    others: OTHERS.test(names),
    head: HEAD.test(names),
    trail: TRAIL.test(names),
    siteName: SITE_NAME.test(names),
    points: BOX_CLASS.test(className),
    pullQuote: PULL_QUOTE.test(className),
    liveEntry: LIVE_ENTRY.test(className),
    embed: EMBED.test(className),
  }
}

/** `metaInfoDateTime` becomes `meta-info-date-time`. */
function withHyphens(names: string): string {
  return names.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, '-')
}

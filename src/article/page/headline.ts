import { cleanField } from '../text/clean-field.ts'
import { firstFound, type Found } from '../assemble/found.ts'
import type { LdArticle } from './ld-article.ts'
import type { PageFacts } from './facts.ts'
import { splitBar, splitTitle } from './title.ts'
import { item, meta, type PageView } from './view.ts'

/** Title and site name are found together: each says where the other ends. */
export function titleAndSite(
  { facts, ld }: PageView,
  url: string | undefined,
): { title: Found | undefined; site: Found | undefined } {
  const host = url === undefined ? undefined : new URL(url).hostname
  const named = meta(facts, 'og:site_name')
  const declared = firstFound(
    // "NPR.org" is an address; the publisher's name is better where there is one.
    ['og:site_name', named !== undefined && /^\S+\.[a-z]{2,4}$/i.test(named) ? undefined : named],
    ['json-ld publisher', ld?.publisher],
    ['itemprop publisher', item(facts, 'publisher.name')],
    ['og:site_name', named],
    ['meta publisher', meta(facts, 'publisher') ?? meta(facts, 'dc.publisher')],
    ['meta application-name', meta(facts, 'application-name')],
    ['meta apple-mobile-web-app-title', meta(facts, 'apple-mobile-web-app-title')],
  )
  const names = [declared?.value, ld?.publisher].flatMap((name) => (name === undefined ? [] : [name]))
  const found = firstFound(
    ['json-ld headline', ldHeadline(ld, facts, names)],
    ['og:title', meta(facts, 'og:title')],
    ['twitter:title', meta(facts, 'twitter:title')],
    ['meta title', meta(facts, 'title') ?? meta(facts, 'parsely-title') ?? meta(facts, 'dc.title')],
    ['itemprop headline', ofTitle([item(facts, 'headline')], facts)],
    ['h1', ofTitle(facts.headings, facts)],
    ['title', facts.title],
    ['h1', facts.headings[0]],
  )
  if (found === undefined) return { title: undefined, site: declared }
  const split = splitTitle(cleanField(found.value).text, names, host)
  const bar = split.site === undefined && found.source === 'title' ? splitBar(split.title) : split
  const title =
    bar.site === undefined ? found : { value: bar.title, source: `${found.source} without the site’s name` }
  const tail = bar.site ?? splitTitle(facts.title ?? '', names, host).site
  const site = declared ?? firstFound(['title', tail], ['host', host?.replace(/^www\./, '')])
  return { title, site }
}

/** A heading that the page's title contains is the title without the site's name; others may head a list or the site. */
function ofTitle(headings: readonly (string | undefined)[], { title }: PageFacts): string | undefined {
  const given = headings.filter((heading) => heading !== undefined)
  if (title === undefined) return given[0]
  const whole = cleanField(title).text
  const clean = given.map((heading) => cleanField(heading).text)
  return (
    clean.find((heading) => whole.startsWith(heading)) ?? clean.find((heading) => whole.includes(heading))
  )
}

/**
 * The headline of JSON-LD, unless it is unusable: some sites cut it at 110 characters, as Google once asked, some repeat the
 * site's name there, and some put the subtitle there and the title in `name`.
 */
function ldHeadline(
  ld: LdArticle | undefined,
  facts: PageFacts,
  siteNames: readonly string[],
): string | undefined {
  const { headline, name } = ld ?? {}
  if (headline === undefined || siteNames.includes(headline.trim())) return undefined
  const title = facts.title ?? ''
  if (name !== undefined && title.includes(name) && !title.includes(headline)) return name
  const cut = /^(.{20,}?)\s*(?:…|\.{3})\s*$/su.exec(cleanField(headline).text)?.[1]
  const og = meta(facts, 'og:title')
  return cut !== undefined && og !== undefined && cleanField(og).text.startsWith(cut) ? undefined : headline
}

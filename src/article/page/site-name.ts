import { firstFound, type Found, hasContent } from '../assemble/found.ts'
import { cleanField } from '../text/clean-field.ts'
import { isHost } from '../text/site-tail.ts'
import { firstMeta, item, meta, type PageView } from './view.ts'

/** Forms of companies: these are publishers, not names of sites. */
const COMPANY =
  /\b(?:GmbH|KG|AG|mbH|Ltd|Limited|Inc|LLC|LLP|Corp(?:oration)?|Pvt|PLC|S\.?\s?A\.?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|SAS|SARL|Oy|A\/S|Verlag(?:s\S*)?)\b/u

const PUBLISHER_METAS = [
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'prism.publicationname',
  'og:site',
  'site_name',
  'cre',
  'article:publisher',
]

/**
 * The site's name as declared by the page. Addresses, ids, companies, slogans and headlines are no names: another
 * declaration is preferred, or the end of the page's title.
 */
export function declaredSite({ facts, ld }: PageView, titles: readonly string[]): Found | undefined {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['og:site_name', meta(facts, 'og:site_name')],
    ['json-ld publisher', ld?.publisher],
    ['json-ld WebSite', ld?.website],
    ['itemprop publisher', item(facts, 'publisher.name')],
    ['meta publisher', firstMeta(facts, PUBLISHER_METAS)],
    ['meta application-name', meta(facts, 'application-name')],
    ['meta apple-mobile-web-app-title', meta(facts, 'apple-mobile-web-app-title')],
  ]
  const pageTitle = facts.title === undefined ? '' : cleanField(facts.title).text
  const names = given.flatMap(([source, value]) => {
    if (value === undefined || !hasContent(value)) return []
    // Deutsche Welle (www.dw.com)
    const text = cleanField(value).text.replace(
      /\s*\((?:https?:\/\/)?(?:www\.)?[\w.-]+\.[a-z]{2,10}\/?\)$/i,
      '',
    )
    const name = withoutSlogan(text, pageTitle)
    return name === '' || titles.includes(name) || /^https?:/i.test(name) ? [] : [{ source, value: name }]
  })
  const best = names.find(({ value }) => !isAddress(value) && !isCompany(value))
  const id = best !== undefined && /^[\p{Ll}\p{N}-]+$/u.test(best.value) ? best.value : undefined
  // For an id of the content system, the name in another declaration.
  const written =
    id === undefined ? undefined : names.find(({ value }) => value !== id && folded(value) === folded(id))
  if (written ?? best) return written ?? best
  const tail = siteOfTitle(pageTitle, [...titles, ...facts.headings.map(({ text }) => cleanField(text).text)])
  return (
    firstFound([
      'title',
      tail && names.some(({ value }) => isAddress(value) || isCompany(value)) ? tail : undefined,
    ]) ?? names[0]
  )
}

/** “The Coast Times | Harbour News | Travel”: the name before the bars. “Coast & Country – Das Magazin” is one name. */
function withoutSlogan(name: string, pageTitle: string): string {
  const text = name.replace(/^[\s|•·✂–—-]+/u, '')
  const bar = text.split(/\s*[|｜]\s*/u)[0] ?? text
  const [head = '', tail = ''] = /^(.{2,40}?)\s+[-–—:]\s+(.{3,})$/u.exec(bar)?.slice(1) ?? []
  if (tail === '') return bar
  const isTitled = pageTitle.endsWith(head) && !pageTitle.endsWith(bar)
  return isTitled || isCompany(tail) ? head : bar
}

function isAddress(name: string): boolean {
  return /^\S+\.[a-z]{2,10}$/i.test(name)
}

function isCompany(name: string): boolean {
  return COMPANY.test(name)
}

/** The name at the end of the page's title, unless the page's headlines include it. */
function siteOfTitle(pageTitle: string, titles: readonly string[]): string | undefined {
  const tail = tailName([pageTitle], '', undefined)
  if (tail === undefined || !pageTitle.endsWith(tail)) return undefined
  const isShown = titles.some((title) => title !== pageTitle && title.endsWith(tail))
  const isHeading = titles.filter((title) => title === pageTitle).length > 1
  return isShown || isHeading ? undefined : tail
}

/** The name after the headline in the page's title: “Headline | The Example”, “Headline (new morning)”. */
export function tailName(
  titles: readonly string[],
  headline: string,
  host: string | undefined,
): string | undefined {
  for (const raw of titles) {
    const title = cleanField(raw).text
    const rest = headline !== '' && title.startsWith(headline) ? title.slice(headline.length) : undefined
    const behind =
      rest === undefined
        ? /\s[|｜–—-]\s+([^|｜]{2,40})$/u.exec(title)?.[1]
        : (/^\s*\((.{2,40})\)$/u.exec(rest)?.[1] ??
          /^\s*[|｜–—:：·•»«*_-]{1,2}\s*(.{2,80})$/u.exec(rest)?.[1])
    // Sections may be between headline and name, or after it.
    const parts = behind?.split(/\s+[|｜«»*]\s+|--|_/u).map((part) => part.trim()) ?? []
    const last = parts
      .at(-1)
      ?.split(/\s+[-–—]\s+/u)
      .at(-1)
    const name =
      parts.find((part) => isHost(part, host)) ?? (parts.length > 1 ? parts.at(-1) : (last ?? behind))
    if (name !== undefined && /\p{L}/u.test(name) && name.length <= 60) return name
  }
  return undefined
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

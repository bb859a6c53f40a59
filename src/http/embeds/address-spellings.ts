/**
 * Problem: readers and networks use other addresses of an article than its own: the other scheme, with or without
 * `www`, a trailing slash, a mobile host, an AMP page.
 * Method: the address as given, then normalised, then the corresponding desktop page, each with its variants.
 * Limits: a mobile page at its own path, `/m/story`, is not recognised.
 */
export function addressSpellings(text: string): ReadonlySet<string> {
  const spellings = new Set<string>()
  for (const given of [new URL(text).href, tidied(text), desktopOf(tidied(text))])
    for (const neighbour of neighboursOf(new URL(given))) spellings.add(neighbour)
  return spellings
}

/** Drops an empty query, merges repeated slashes, and writes percent-encodings in upper case. */
function tidied(text: string): string {
  const url = new URL(text)
  if (url.search === '') url.search = ''
  url.pathname = url.pathname.replace(/\/{2,}/g, '/').replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase())
  return url.href
}

/** `example-com.cdn.ampproject.org/c/s/example.com/story`: a page in Google’s AMP cache; `s` is for https. */
const AMP_CACHE = /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/
/** The host must have at least two more labels. */
const MOBILE_HOST = /^(?:(?:m|mobile|amp|touch)\.)(?=[^.]+\.[^.]+)/
/** `/amp/story`, `/story/amp`, `/story.amp`, `/story.amp.html`. */
const AMP_PATH = /^\/amp(?=\/.)|\/amp\/?$|\.amp(?=\.html?$|$)/
const AMP_QUERY = /^(?:amp(?:=[^&]*)?|outputType=amp|mobile=1)$/

/** The desktop page of a mobile or AMP address. */
function desktopOf(text: string): string {
  const [, isSecure, cached] = AMP_CACHE.exec(text) ?? []
  const inner = cached === undefined ? undefined : URL.parse(`${isSecure ? 'https' : 'http'}://${cached}`)
  const url = inner ?? new URL(text)
  url.hostname = url.hostname.replace(/^www\.(?=(?:m|amp)\.)/, '').replace(MOBILE_HOST, '')
  url.pathname = url.pathname.replace(AMP_PATH, '')
  if (url.search !== '')
    url.search = url.search
      .slice(1)
      .split('&')
      .filter((pair) => !AMP_QUERY.test(pair))
      .join('&')
  return url.href
}

function* neighboursOf(given: URL): Generator<string> {
  const schemes = given.protocol === 'http:' ? ['http:', 'https:'] : ['https:', 'http:']
  const bare = given.hostname.replace(/^www\./, '')
  const hosts = given.hostname === bare ? [bare, `www.${bare}`] : [given.hostname, bare]
  const slashless = given.pathname.replace(/\/+$/, '')
  const paths = given.pathname === slashless ? [slashless, `${slashless}/`] : [given.pathname, slashless]
  for (const scheme of schemes)
    for (const host of hosts)
      for (const path of paths) {
        const url = new URL(given)
        url.protocol = scheme
        url.hostname = host
        url.pathname = path
        yield url.href
      }
}

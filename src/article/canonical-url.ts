import { caps } from './caps.ts'

/** Parameters about the reader's origin, not about the content. */
const CAMPAIGN =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_enc_id|oly_anon_id|vero_id|_hsenc|_hsmi|__twitter_impression|ref_src|ref_url|ncid|cmpid|at_medium|at_campaign|ns_mchannel|ns_source|ns_campaign|spm|share_source|from_source)$/i

export type UrlReading =
  | { readonly url: string; readonly reason?: undefined }
  | { readonly url?: undefined; readonly reason: string }

/**
 * A normalised address: absolute http(s), host in punycode, without default port, fragment and campaign parameters;
 * otherwise unchanged, byte for byte. `reason` completes the sentence "The address …".
 */
export function readUrl(raw: string, base?: string): UrlReading {
  const text = raw.trim()
  if (text === '') return { reason: 'is empty' }
  if (text.length > caps.url) return { reason: `has ${text.length} characters; ${caps.url} are allowed` }
  if (!URL.canParse(text, base))
    return { reason: 'is not a full web address such as https://example.com/story' }
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { reason: `begins with ${url.protocol} where http: or https: is needed` }
  if (url.username !== '' || url.password !== '')
    return { reason: 'carries a user name or password, which would be published' }
  if (url.hostname === '') return { reason: 'has no host' }
  url.hash = ''
  if (url.search !== '') url.search = withoutCampaign(url.search)
  // A trailing dot names the same host.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  return { url: url.href }
}

/** Filters the text instead of URLSearchParams, which would write `%20` as `+` and so name another page on some servers. */
function withoutCampaign(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !CAMPAIGN.test(pair.split('=', 1)[0] ?? ''))
    .join('&')
}

/** Second-level labels of public suffixes: `co.uk`, `com.bd`, `or.jp`. */
const SECOND_LEVEL =
  /^(?:co|com|org|net|gov|ac|edu|nic|or|ne|go|gob|gen|ind|in|web|info|mil|nom|firm|ltd|plc|res)$/

/**
 * Whether two addresses have the same owner, by a simple rule instead of the public suffix list: the last two
 * labels of the host are equal, or three under a national second level.
 */
export function sameOwner(one: string, other: string): boolean {
  return owner(new URL(one).hostname) === owner(new URL(other).hostname)
}

function owner(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const count = top.length === 2 && SECOND_LEVEL.test(second) ? 3 : 2
  return labels.slice(-count).join('.')
}

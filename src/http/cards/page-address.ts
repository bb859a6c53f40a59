import { isHostOf } from '../../article/brand/brand-file.ts'
import { readUrl } from '../../article/canonical-url.ts'

/**
 * The page that what follows `/o/` names: `https://example.com/story`, `example.com/story`, or the path alone where only
 * one brand has hosts. Undefined for pages of hosts that no brand lists.
 * @param given path and query, as sent
 * @param hostsOfBrands a list for every brand that has hosts
 */
export function pageAddress(
  given: string,
  hostsOfBrands: readonly (readonly string[])[],
): string | undefined {
  const hosts = hostsOfBrands.flat()
  // Proxies make one slash of two.
  const [, scheme, rest = ''] = /^(?:(https?):\/{1,2})?(.*)$/is.exec(given) ?? []
  const [, first = ''] = /^([^/?]*)/.exec(rest) ?? []
  const isNamed = isListed(first.toLowerCase(), hosts)
  if (scheme !== undefined && !isNamed) return undefined
  const [only, ...others] = hostsOfBrands
  const home = others.length === 0 ? only?.[0] : undefined
  if (isNamed) return readUrl(`${scheme ?? 'https'}://${rest}`).url
  return home === undefined ? undefined : readUrl(`https://${home}/${rest}`).url
}

/** Other ports of a listed host may be somebody else's. */
function isListed(host: string, hosts: readonly string[]): boolean {
  return hosts.includes(host) || (/^[\w.-]+$/.test(host) && isHostOf(hosts, host))
}

import { isHostOf } from '../../article/brand/brand-file.ts'
import { readUrl } from '../../article/canonical-url.ts'

/**
 * The page address after `/o/`: `https://example.com/story`, `example.com/story`, or only the path if just one
 * brand has hosts. Undefined for hosts that no brand lists.
 * @param given path and query, as sent
 * @param hostsOfBrands one list for each brand with hosts
 */
export function pageAddress(
  given: string,
  hostsOfBrands: readonly (readonly string[])[],
): string | undefined {
  const hosts = hostsOfBrands.flat()
  // Proxies merge two slashes into one.
  const [, scheme, rest = ''] = /^(?:(https?):\/{1,2})?(.*)$/is.exec(given) ?? []
  const [, first = ''] = /^([^/?]*)/.exec(rest) ?? []
  const isNamed = isListed(first.toLowerCase(), hosts)
  if (scheme !== undefined && !isNamed) return undefined
  const [only, ...others] = hostsOfBrands
  const home = others.length === 0 ? only?.[0] : undefined
  if (isNamed) return readUrl(`${scheme ?? 'https'}://${rest}`).url
  return home === undefined ? undefined : readUrl(`https://${home}/${rest}`).url
}

/** Another port of a listed host may belong to someone else. */
function isListed(host: string, hosts: readonly string[]): boolean {
  return hosts.includes(host) || (/^[\w.-]+$/.test(host) && isHostOf(hosts, host))
}

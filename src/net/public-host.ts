import ipaddr from 'ipaddr.js'

/**
 * Problem: addresses come from strangers, and must not lead to hosts that only this machine can reach (SSRF).
 * Method: one table for both platforms. IPv4 is public except for the ranges below. IPv6 is public only in
 * 2000::/3, the one allocated block (RFC 4291, section 2.4), except for the ranges below: unknown ranges are
 * refused.
 * Limits: a name's addresses are checked if the platform reveals them (Node); Workers can reach only the public
 * Internet. Source: IANA's registries of special-purpose addresses (RFC 6890) and special-use domain names (RFC
 * 6761).
 */

const IPV6_ALLOCATED = ipaddr.parseCIDR('2000::/3')

const NOT_PUBLIC = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by carriers; Alibaba's metadata
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // Azure's own services, to every machine in it
  '169.254.0.0/16', // link-local; metadata of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // IETF protocols; Oracle's metadata
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // multicast relays
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
  '2001::/23', // IETF protocols: Teredo, benchmarks, AS112, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: an IPv4 address in the next 32 bits
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
].map((range) => ipaddr.parseCIDR(range))

/** Top-level names that are resolved only inside a network. */
const LOCAL_NAME =
  /(?:^|\.)(?:alt|corp|home|home\.arpa|internal|intranet|invalid|lan|local|localdomain|localhost|onion|private|test)$/

/** Whether an address, resolved or in dotted or colon notation, is on the public Internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` unwraps IPv4 in IPv6: ::ffff:127.0.0.1 is the loopback.
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv6' && (!parsed.match(IPV6_ALLOCATED) || isIsatap(parsed.toByteArray())))
    return false
  return !NOT_PUBLIC.some((range) => range[0].kind() === parsed.kind() && parsed.match(range))
}

/** RFC 5214, section 6.1: under any prefix, the last 32 bits are an IPv4 address of the site. */
function isIsatap(bytes: readonly number[]): boolean {
  const [universal = 0, ...rest] = bytes.slice(8, 12)
  return (universal & ~0x02) === 0 && rest.join() === '0,94,254'
}

/**
 * Whether a URL's host may be public: a public address, or a name that is not local.
 * @param hostname of a URL, which normalises all notations of an IPv4 address
 */
export function mayBePublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (ipaddr.isValid(host)) return isPublicAddress(host)
  return host.includes('.') && !LOCAL_NAME.test(host)
}

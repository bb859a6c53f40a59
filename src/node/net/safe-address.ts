import { lookup as resolve } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Problem } from '../../problem.ts'

/** Addresses in public ranges that are not public: a cloud's own services answer there to every machine in it. */
const CLOUD_SERVICES = new Set(['168.63.129.16'])

/** Whether an address is out in the Internet: no loopback, private, link-local, shared, reserved or translated one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` unwraps IPv4 in IPv6, so that ::ffff:127.0.0.1 is the loopback it is.
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && !CLOUD_SERVICES.has(parsed.toString())
}

/**
 * Name resolution for one connection: answers only addresses that were checked, so that the socket connects to one of
 * them and to no other, whatever the name resolves to a moment later.
 * @param trusted the operator listed the host: any address will do.
 * @throws Problem `forbidden-address`, through the socket's error.
 */
export function createSafeLookup(trusted: boolean): LookupFunction {
  return (hostname, options, callback) => {
    checkedAddresses(hostname, trusted).then(
      (addresses) => {
        const family = options.family === 4 || options.family === 6 ? options.family : undefined
        const usable = family === undefined ? addresses : addresses.filter((found) => found.family === family)
        const [first] = usable
        if (first === undefined) callback(new Error(`no address of family ${family} for ${hostname}`), '', 0)
        else if (options.all === true) callback(null, [...usable])
        else callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, '', 0),
    )
  }
}

interface Address {
  readonly address: string
  readonly family: number
}

async function checkedAddresses(host: string, trusted: boolean): Promise<readonly Address[]> {
  const addresses = await resolve(host, { all: true })
  if (trusted) return addresses
  // One private address among public ones is an attempt, not an accident: a name is refused as a whole.
  if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
    throw forbidden(host)
  return addresses
}

/**
 * Hosts written as addresses are never resolved: they are checked here, before the connection.
 * @throws Problem `forbidden-address`.
 */
export function checkLiteralHost(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw forbidden(host)
}

function forbidden(host: string): Problem {
  return new Problem(
    'forbidden-address',
    `${host} is not a public address; hosts that may be read all the same stand in HANDBILL_FETCH_ALLOW.`,
    { field: 'url' },
  )
}

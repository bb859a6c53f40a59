import { lookup as resolve } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '../../net/public-host.ts'

/** A name has a private address. Only its kind is reported: clients must not learn internal names. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/**
 * DNS lookup for one connection: returns only checked addresses, so that the socket connects to one of them, even
 * if the name resolves differently a moment later.
 * @param trusted the operator listed the host: any address is allowed
 */
export function createCheckedLookup(trusted: boolean): LookupFunction {
  return (hostname, options, callback) => {
    checkedAddresses(hostname, trusted).then(
      (addresses) => {
        const family = options.family === 4 || options.family === 6 ? options.family : undefined
        const usable = family === undefined ? addresses : addresses.filter((found) => found.family === family)
        const [first] = usable
        if (first === undefined)
          callback(new NotPublic(`no address of family ${family} for ${hostname}`), '', 0)
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
  // A private address among public ones is an attack: the name is refused.
  if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
    throw new NotPublic(host)
  return addresses
}

/** IP addresses as hosts are never resolved, so they are checked before connecting. Throws NotPublic. */
export function checkLiteralHost(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic(host)
}

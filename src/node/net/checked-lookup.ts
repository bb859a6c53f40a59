import { lookup as resolve } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '../../net/public-host.ts'

/** A name has an address that is not public. Only its kind is told on: an asker must not learn internal names. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/**
 * Name resolution for one connection: answers only addresses that were checked, so that the socket connects to one of
 * them and to no other, even if the name resolves to something else a moment later.
 * @param trusted the operator listed the host: any address will do.
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
  // One private address among public ones is an attempt, not an accident: a name is refused as a whole.
  if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
    throw new NotPublic(host)
  return addresses
}

/** Hosts written as addresses are never resolved, so they are checked before the connection. Throws NotPublic. */
export function checkLiteralHost(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic(host)
}

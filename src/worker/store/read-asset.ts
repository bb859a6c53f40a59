import type { Fetcher } from '@cloudflare/workers-types'

/** @throws Error if there is no such asset, or no assets at all */
export async function readAsset(assets: Fetcher | undefined, path: string): Promise<Uint8Array> {
  if (assets === undefined) throw new Error('ASSETS is not bound')
  // Only the path counts; a URL needs a host.
  const response = await assets.fetch(`https://assets.invalid/${path}`)
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`ASSETS answered ${response.status}`)
  }
  return new Uint8Array(await response.arrayBuffer())
}

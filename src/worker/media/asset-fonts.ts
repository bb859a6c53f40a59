import type { Fetcher } from '@cloudflare/workers-types'
import type { FontSource } from '../../type/fonts/face-store.ts'
import { readAsset } from '../store/read-asset.ts'

/** Font files as static assets, decompressed by the build. Failures are not cached. */
export function createAssetFonts(assets: Fetcher | undefined): FontSource {
  return {
    async read(file) {
      return readAsset(assets, `fonts/${file.replace(/\.br$/, '')}`)
    },
  }
}

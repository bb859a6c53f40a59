import type { Fetcher } from '@cloudflare/workers-types'
import type { FontSource } from '../../type/fonts/face-store.ts'
import { readAsset } from '../store/read-asset.ts'

/** Font files as static assets, where the build has put them unpacked. Nothing is remembered of one that fails. */
export function createAssetFonts(assets: Fetcher | undefined): FontSource {
  return {
    async read(file) {
      return readAsset(assets, `fonts/${file.replace(/\.br$/, '')}`)
    },
  }
}

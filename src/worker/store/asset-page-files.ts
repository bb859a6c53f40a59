import type { Fetcher } from '@cloudflare/workers-types'
import type { PageFiles } from '../../http/answer/page/page-files.ts'
import { readAsset } from './read-asset.ts'

/** Files of our own pages as static assets, from `npm run edge:assets`. */
export function createAssetPageFiles(assets: Fetcher | undefined): PageFiles {
  let names: Readonly<Record<string, string>> | undefined
  return {
    async names() {
      try {
        names ??= JSON.parse(new TextDecoder().decode(await readAsset(assets, 'pages/names.json'))) as Record<
          string,
          string
        >
      } catch {
        return {}
      }
      return names
    },
    async read(name) {
      // Fonts are with those of the cards, subset ones beside them.
      for (const folder of ['pages', 'fonts/pages', 'fonts'])
        try {
          return await readAsset(assets, `${folder}/${name}`)
        } catch {
          // Not found.
        }
      return undefined
    },
  }
}

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { designFolders, readDesigns } from '../../node/designs/read-designs.ts'
import { readPostTexts } from '../../node/designs/read-post-texts.ts'

/** Handbill's own designs; their names are reserved. */
const builtIn = fileURLToPath(new URL('../../../templates', import.meta.url))
/** Without custom texts: the defaults are in the bundle already. */
const NO_TEXTS = {} as Parameters<typeof readPostTexts>[1]

/**
 * Bundles the custom designs of a folder into the worker, replacing the empty lists in src/worker/own-designs.ts.
 * Unusable designs are reported and left out.
 */
export function ownDesigns(folder: string): Plugin {
  return {
    name: 'own designs',
    setup({ onLoad }) {
      onLoad({ filter: /src\/worker\/own-designs\.ts$/ }, async ({ path }) => {
        const names = designFolders(builtIn).map(({ name }) => name)
        const { templates: sound, broken } = await readDesigns(folder, { names, texts: NO_TEXTS })
        for (const { file, reason } of broken) console.error(`${file} is left out: ${reason}`)
        console.error(`designs of your own: ${sound.map(({ name }) => name).join(', ') || 'none'}`)
        const used = designFolders(folder).filter(({ name }) => sound.some((one) => one.name === name))
        return { contents: moduleOf(used), loader: 'ts', resolveDir: dirname(path) }
      })
    },
  }
}

function moduleOf(designs: ReturnType<typeof designFolders>): string {
  const imports = designs.map(({ file }, at) => `import design${at} from ${JSON.stringify(file)}`)
  const cards = designs.map(({ name }, at) => `{ ...design${at}, name: ${JSON.stringify(name)} }`)
  const posts = designs.map((design) => {
    const own = JSON.stringify(readPostTexts(design, NO_TEXTS))
    return `{ name: ${JSON.stringify(design.name)}, texts: { ...postTexts, ...${own} } }`
  })
  return [
    `import { postTexts } from '../../templates/posts/texts.ts'`,
    ...imports,
    `export const ownTemplates = [${cards.join(', ')}]`,
    `export const ownPosts = [${posts.join(', ')}]`,
  ].join('\n')
}

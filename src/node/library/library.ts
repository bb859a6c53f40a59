import * as z from 'zod'
import { postTemplates, templates } from '../../../templates/all.ts'
import { templateList } from '../../card/contract/template-list.ts'
import { type BrandList, createBrandList } from '../../article/brand/brand-list.ts'
import { brandsOf } from '../../library/brands.ts'
import type { BrandInput, Handbill, OwnDesign } from '../../library/contract.ts'
import { createLibrary } from '../../library/create-library.ts'
import { checkOptions, commonOptions } from '../../library/options.ts'
import { ownDesigns } from '../../library/own-designs.ts'
import { createOutbound } from '../../net/outbound.ts'
import { createPostWriter } from '../../post/write-posts.ts'
import { nodeTransport } from '../net/transport.ts'
import { readBrandFolder, withPictures } from '../store/brand-shelf.ts'
import { createFolderCards } from '../store/folder-cards.ts'

export * from '../../library/contract.ts'

/** Options of the library; the environment is not read. */
export interface HandbillOptions {
  /** Brands as objects, or a folder of them as in `HANDBILL_BRANDS`; default: the example brand. */
  readonly brands?: readonly BrandInput[] | string
  /** Hosts, with or without port, that may be read although their address is not public. */
  readonly fetchAllow?: readonly string[]
  /** Custom designs by name, written as in docs/designs.md; used if `template` or a rule names them. */
  readonly designs?: Readonly<Record<string, OwnDesign>>
  /** A folder for drawn cards: a build then draws only what changed since the last one. */
  readonly cache?: string
}

const known = z.strictObject({
  ...commonOptions,
  brands: z.union([z.string(), commonOptions.brands], { error: 'must be a list of brands, or a folder' }),
  fetchAllow: z.array(z.string(), { error: 'must be a list of hosts' }).optional(),
  cache: z.string({ error: 'must be the path of a folder' }).optional(),
})

/**
 * Handbill inside a Node program. Creating it takes a few milliseconds; the drawing engine and fonts are loaded
 * with the first card. Reuse one instance: what cards share is prepared once.
 * @throws Problem for an invalid option or brand, naming the field
 */
export function createHandbill(options: HandbillOptions = {}): Handbill {
  checkOptions(known, options)
  const { brands = [], fetchAllow = [], designs = {}, cache } = options
  const own = ownDesigns(designs, templates)
  const all = [...own, ...templates]
  return createLibrary({
    ...createOutbound(nodeTransport, { allow: fetchAllow }),
    templates: templateList(all),
    own,
    posts: createPostWriter(postTemplates),
    brands: typeof brands === 'string' ? openFolder(brands) : brandsOf(brands),
    composeEngine: async () => (await import('../media/engine.ts')).composeEngine({ templates: all }),
    store: cache === undefined ? undefined : createFolderCards(cache),
  })
}

/** Errors in the files are thrown at once; fonts are read in the background. */
function openFolder(folder: string): Promise<BrandList> {
  return withPictures(readBrandFolder(folder)).then(createBrandList)
}

import type { Fetcher, ImagesBinding } from '@cloudflare/workers-types'
import * as z from 'zod'
import { templates } from '../../templates/all.ts'
import { templateList } from '../card/contract/template-list.ts'
import { brandsOf } from '../library/brands.ts'
import type { BrandInput, Handbill, OwnDesign } from '../library/contract.ts'
import { createLibrary } from '../library/create-library.ts'
import { checkOptions, commonOptions } from '../library/options.ts'
import { ownDesigns } from '../library/own-designs.ts'
import { createOutbound } from '../net/outbound.ts'
import { lazyPosts } from './lazy-posts.ts'
import { composeEngine } from './media/engine.ts'
import { workerTransport } from './net/transport.ts'

export * from '../library/contract.ts'

/** Options from a Worker. */
export interface HandbillOptions {
  /** The assets binding with the folder written by `npx handbill assets`. */
  readonly assets: { fetch(address: string): Promise<Response> }
  /** Path of that folder in the assets. Default: `handbill`. */
  readonly folder?: string
  /** The Images binding: reads photos other than JPEG, PNG and WebP, and writes WebP. */
  readonly images?: object
  /** Brands; default: the example brand. */
  readonly brands?: readonly BrandInput[]
  /** Custom designs by name, written as in docs/designs.md; used if `template` or a rule names them. */
  readonly designs?: Readonly<Record<string, OwnDesign>>
}

const hasFetch = (value: unknown) => typeof (value as { fetch?: unknown } | null)?.fetch === 'function'
const isBinding = (value: unknown) => typeof value === 'object' && value !== null

const known = z.strictObject({
  ...commonOptions,
  assets: z.custom(hasFetch, { error: 'must be the assets binding: env.ASSETS' }),
  folder: z.string({ error: 'must be the path of a folder' }).optional(),
  images: z.custom(isBinding, { error: 'must be the Images binding' }).optional(),
})

/**
 * Handbill inside a Worker. Create one at the top of the module: it holds no data of requests.
 * @throws Problem for an invalid option or brand, naming the field
 */
export function createHandbill(options: HandbillOptions): Handbill {
  checkOptions(known, options)
  const { assets, folder = 'handbill', images, brands = [], designs = {} } = options
  const own = ownDesigns(designs, templates)
  const inFolder = {
    fetch: async (address: string) =>
      assets.fetch(`https://assets.invalid/${trimmed(folder)}${new URL(address).pathname}`),
  }
  return createLibrary({
    ...createOutbound(workerTransport),
    templates: templateList([...own, ...templates]),
    own,
    posts: lazyPosts,
    brands: brandsOf(brands),
    composeEngine: () =>
      composeEngine(
        {
          ASSETS: inFolder as unknown as Fetcher,
          ...(images === undefined ? {} : { IMAGES: images as ImagesBinding }),
        },
        own,
      ),
  })
}

function trimmed(folder: string): string {
  return folder.replace(/^\/+|\/+$/g, '')
}

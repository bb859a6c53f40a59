import type { SourcedArticle } from '../../../article/article.ts'
import { editArticle } from '../../../article/edits/lay-over.ts'
import type { ReadEdits } from '../../../article/edits/read-edits.ts'
import { digest } from '../../../net/bytes.ts'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import type { CardEngine } from '../../../card/engine.ts'
import { fileAddresses } from '../../../desk/packs/addresses.ts'
import { type MadePack, makePack } from '../../../desk/packs/pack.ts'
import { packFormats } from '../../../desk/packs/pack-formats.ts'
import type { PhotoSource } from '../../../desk/articles/find-photo.ts'
import type { PostWriter } from '../../../post/write-posts.ts'
import { Problem } from '../../../problem.ts'
import { createBrandShelf } from '../../store/brand-shelf.ts'
import { photoOf, picturesOf } from '../input/local-photo.ts'
import { chooseDesign, type DesignOptions, namedBrand } from './pack-options.ts'

export interface MakerOptions extends DesignOptions {
  readonly brand?: string
  /** Public address of the folder for the uploaded cards. */
  readonly at?: string
}

/** Replacements for parts of the article. */
export interface PackChanges {
  /** Path of a photo. */
  readonly photo?: string | undefined
  readonly edits?: ReadEdits | undefined
}

/** Makes packs according to the command line. */
export interface PackMaker {
  make(sourced: SourcedArticle, changes?: PackChanges): Promise<MadePack>
  /** Changes with anything that affects results: design, brands, fonts or engine. */
  fingerprint(): Promise<string>
}

export interface MakerParts {
  readonly templates: readonly TemplateInfo[]
  /** Called once, for the first pack, so that invalid input is reported before anything heavy is loaded. */
  loadEngine(): Promise<CardEngine>
  readonly posts: PostWriter
  readonly photos: PhotoSource
  readonly brandFolder: string | undefined
}

/** @throws Problem for options with unknown names */
export async function createPackMaker(options: MakerOptions, parts: MakerParts): Promise<PackMaker> {
  const { photos, posts } = parts
  let loading: Promise<CardEngine> | undefined
  const engineOf = async () => (loading ??= parts.loadEngine())
  const { found, formats, template, type, options: chosen } = chooseDesign(parts.templates, options)
  const folder = options.at === undefined ? undefined : webFolder(options.at)
  const shelf = await createBrandShelf(parts.brandFolder)
  const named = options.brand === undefined ? undefined : await namedBrand(shelf, options.brand)

  return {
    async make(read, { photo: file, edits: changed } = {}) {
      const edits = changed?.edits ?? {}
      const sourced = editArticle(read, edits)
      const brand = named ?? shelf.brandFor(sourced.article)
      const { photo, verdicts } = await photoOf(sourced, file, photos)
      const { pictures, verdicts: pictureVerdicts } = await picturesOf(sourced, brand, photos)
      const engine = await engineOf()
      return makePack(sourced, {
        engine,
        drawing: { priority: 'job' },
        posts,
        brand,
        template,
        type,
        options: chosen,
        formats: formats ?? packFormats(found, brand),
        addresses: folder === undefined ? undefined : fileAddresses(folder, sourced.article.url),
        photo,
        pictures,
        edits,
        photoVerdicts: [...(changed?.verdicts ?? []), ...verdicts, ...pictureVerdicts],
      })
    },
    async fingerprint() {
      const article = { title: 'x', authors: [], lang: 'en', dir: 'ltr', tags: [] } as const
      const engine = await engineOf()
      const brands = named === undefined ? shelf.all : [named]
      const plans = await Promise.all(
        (formats ?? packFormats(found, brands[0]!)).map((format) =>
          engine.plan({ article, brand: brands[0]!, template, type, format, options: chosen }),
        ),
      )
      return digest(JSON.stringify([plans.map(({ key }) => key), brands]))
    },
  }
}

function webFolder(address: string): string {
  if (/^https?:/i.test(address) && URL.canParse(address)) return new URL(address).href
  throw new Problem('invalid-input', `“${address}” is no http(s) address.`, { field: '--at' })
}

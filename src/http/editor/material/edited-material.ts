import type { Edits } from '../../../article/edits/edit-keys.ts'
import { editArticle } from '../../../article/edits/lay-over.ts'
import { findPhoto, type FoundPhoto } from '../../../desk/articles/find-photo.ts'
import type { AppDeps } from '../../deps.ts'
import type { PageCache } from './page-cache.ts'
import type { Material } from './material.ts'

/** The material with the edits that hold for the whole article: language, brand, kind, photo. */
export async function editedMaterial(
  material: Material,
  edits: Edits,
  deps: AppDeps,
  pageCache: PageCache,
): Promise<Material> {
  const sourced = withKnownBrand(editArticle(material.sourced, edits), deps)
  if (edits.photo === undefined) return { ...material, sourced }
  const { photo, verdicts } = await otherPhoto(edits.photo, deps, pageCache)
  return { ...material, sourced, photo, verdicts }
}

/** Another photo: at an address, uploaded before, or none. */
async function otherPhoto(name: string, deps: AppDeps, { photos }: PageCache): Promise<FoundPhoto> {
  if (name === 'none') return { photo: undefined, verdicts: [] }
  const known = photos.get(name)
  if (known !== undefined) return known
  const found = /^https?:/i.test(name)
    ? await findPhoto({ url: name }, deps.photos)
    : { photo: await deps.desk?.uploads.read(name), verdicts: [] }
  // A failed fetch is not cached: it may succeed in a moment.
  if (found.photo !== undefined) photos.put(name, found)
  return found
}

/** An edit may name a brand that was deleted since: the page still opens, with the article's own. */
function withKnownBrand(sourced: Material['sourced'], { brands }: AppDeps): Material['sourced'] {
  const { brand } = sourced.article
  if (brand === undefined || brands.all === undefined || brands.all.some(({ id }) => id === brand))
    return sourced
  return { ...sourced, article: { ...sourced.article, brand: undefined } }
}

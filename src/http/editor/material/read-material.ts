import type { SourcedArticle } from '../../../article/article.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import { readUrl } from '../../../article/canonical-url.ts'
import { findPhoto } from '../../../desk/articles/find-photo.ts'
import { findPictures } from '../../../desk/articles/find-pictures.ts'
import type { StoredArticle } from '../../../desk/articles/articles.ts'
import { readArticle } from '../../../desk/articles/read-article.ts'
import { Problem } from '../../../problem.ts'
import { articleById } from '../../answer/stored-article.ts'
import type { AppDeps } from '../../deps.ts'
import type { PageCache } from './page-cache.ts'
import { type Material, MAX_PASTED } from './material.ts'

/** A web address as people type it: the scheme may be missing. */
export function readAddress(typed: string): string {
  const text = typed.trim()
  if (text === '') throw new Problem('invalid-input', 'Give the address of an article.', { field: 'url' })
  const reading = readUrl(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (reading.url === undefined)
    throw new Problem('invalid-input', `The address ${reading.reason}.`, { field: 'url' })
  return reading.url
}

/**
 * Reads the page at an address, without storing it; a read is cached for half an hour.
 * @param address as `readAddress` returns it
 * @throws Problem when it cannot be read or holds no article
 */
export async function pageMaterial(
  address: string,
  deps: AppDeps,
  { materials }: PageCache,
): Promise<Material> {
  const known = materials.get(address)
  if (known !== undefined) return known
  if (deps.pages === undefined)
    throw new Problem('not-implemented', 'This server reads no pages; send it the article itself.', {
      field: 'url',
    })
  const material = await withPictures(await readArticle(address, deps.pages), deps)
  materials.put(address, material)
  return material
}

/** The article in a pasted text, with the pictures it names. */
export async function pastedMaterial(text: string, deps: AppDeps): Promise<Material> {
  return withPictures(await readPasted(text), deps)
}

/**
 * The article in a pasted text: headline first, then the rest.
 * @throws Problem `not-an-article` when there is no line with letters, `too-large` above the cap
 */
export async function readPasted(text: string): Promise<SourcedArticle> {
  if (text.length > MAX_PASTED)
    throw new Problem('too-large', `The text has ${text.length} characters; ${MAX_PASTED} are taken here.`, {
      field: 'text',
    })
  // Loaded when needed: most editors come with an address.
  const { articleFromText } = await import('../../../article/pasted/from-text.ts')
  return articleFromText(text.toWellFormed())
}

/** What a stored article was made of: its source before edits. */
export async function storedMaterial(id: string, deps: AppDeps, { materials }: PageCache): Promise<Material> {
  const stored = deps.articles && (await articleById(deps.articles, id))
  if (stored === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
  if (stored === 'removed') throw new Problem('not-found', 'The article was removed.', { field: 'id' })
  const name = `${id} ${stored.updatedAt}`
  const known = materials.get(name)
  if (known !== undefined) return known
  const material = await materialOf(stored, deps)
  // A photo that is missing now may be there again in a moment.
  if (material.photo !== undefined) materials.put(name, material)
  return material
}

async function materialOf({ id, pack, updatedAt }: StoredArticle, deps: AppDeps): Promise<Material> {
  const made = await deps.desk?.materialOf(id)
  const about = { readAt: updatedAt, stored: { id, updatedAt, cards: pack.cards } }
  if (made !== undefined) return { ...made, ...about }
  const sourced = { article: pack.article, sources: pack.sources, verdicts: pack.verdicts }
  return { ...(await withPictures(sourced, deps)), template: pack.template, ...about }
}

async function withPictures(sourced: Material['sourced'], deps: AppDeps): Promise<Material> {
  const { article } = sourced
  const { photo, verdicts } = await findPhoto(article.image, deps.photos)
  const { pictures, verdicts: pictureVerdicts } = await findPictures(
    article,
    await deps.brands.brandFor(article),
    deps.photos,
  )
  return {
    sourced,
    photo,
    pictures,
    verdicts: [...verdicts, ...pictureVerdicts],
    template: AUTOMATIC,
    readAt: deps.now(),
  }
}

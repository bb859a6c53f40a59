import type { SourcedArticle } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import { editArticle } from '../../article/edits/lay-over.ts'
import type { Verdict } from '../../verdict.ts'
import type { PackInput } from '../packs/make-pack.ts'
import { type PhotoStore, type PictureDigests, putPictures } from '../store/photo-store.ts'
import { digestOfUpload } from '../store/uploads.ts'
import { findPhoto, type PhotoSource } from './find-photo.ts'
import { findPictures } from './find-pictures.ts'

/** Pictures that edits name, by their digests in the photo store. */
export interface EditedPictures {
  /** Replaces the article's photo; absent: the edits do not change it. */
  readonly photo?: string | undefined
  /** Replace portrait and gallery; absent: the edits do not change them. */
  readonly pictures?: PictureDigests | undefined
}

export interface EditedInput extends PackInput {
  readonly edits: Edits
  readonly edited: EditedPictures
}

export interface EditingPorts {
  readonly photos?: PhotoSource | undefined
  readonly photoStore: PhotoStore
}

/**
 * Applies edits to an article and gets the pictures they name. A picture that cannot be had is a verdict.
 * @param known pictures that the same edits named before
 */
export async function editInput(
  input: PackInput,
  edits: Edits,
  ports: EditingPorts,
  known: EditedPictures = {},
): Promise<EditedInput> {
  const sourced = editArticle(input.sourced, edits)
  const photo = await editedPhoto(sourced, edits, ports, known.photo)
  const others = await editedPictures(sourced, edits, ports)
  const edited: EditedPictures = { photo: photo?.digest, pictures: others?.pictures }
  return {
    sourced,
    photo: photo === undefined ? input.photo : photo.digest,
    pictures: others === undefined ? input.pictures : others.pictures,
    photoVerdicts: [
      ...(photo === undefined ? input.photoVerdicts : photo.verdicts),
      ...(others?.verdicts ?? []),
    ],
    edits,
    edited,
  }
}

interface Found {
  readonly digest: string | undefined
  readonly verdicts: readonly Verdict[]
}

async function editedPhoto(
  { article }: SourcedArticle,
  { photo }: Edits,
  { photos, photoStore }: EditingPorts,
  known: string | undefined,
): Promise<Found | undefined> {
  if (photo === undefined) return undefined
  if (photo === 'none') return { digest: undefined, verdicts: [] }
  const digest = digestOfUpload(photo) ?? known
  if (digest !== undefined && (await photoStore.read(digest)) !== undefined) return { digest, verdicts: [] }
  if (article.image?.url === undefined) return { digest: undefined, verdicts: [gone(photo)] }
  const found = await findPhoto(article.image, photos, 'edits.photo')
  if (found.photo !== undefined) await photoStore.put(found.photo)
  return { digest: found.photo?.digest, verdicts: found.verdicts.map(withFix) }
}

function gone(photo: string): Verdict {
  return withFix({
    code: 'photo-missing',
    severity: 'warning',
    place: 'image',
    message: `The uploaded picture ${photo} is not here any more.`,
  })
}

function withFix(verdict: Verdict): Verdict {
  return { ...verdict, fixes: [{ say: 'Take the article’s photo', set: { photo: null } }] }
}

async function editedPictures(
  { article }: SourcedArticle,
  edits: Edits,
  { photos, photoStore }: EditingPorts,
): Promise<{ pictures: PictureDigests | undefined; verdicts: readonly Verdict[] } | undefined> {
  const asks = (['quote.portrait', 'person.portrait', 'gallery'] as const).some(
    (key) => edits[key] !== undefined,
  )
  if (!asks) return undefined
  // The edit names it, so it is used even if the brand shows no portraits.
  const { pictures, verdicts } = await findPictures(article, {}, photos)
  return { pictures: (await putPictures(pictures, photoStore)) ?? {}, verdicts }
}

import type { Verdict } from '../verdict.ts'
import type { PhotoCrop, PhotoCutter } from './photo/photo.ts'
import type { CardPlan } from './plan/card-plan.ts'
import { placePhoto } from './plate/place-photo.ts'
import type { PlateSpec } from './plate/plate-spec.ts'

/**
 * The card that takes over if the design chosen for the story does not suit the photo: its words would cover a face,
 * or the photo would be blurred. Called once the texts are set, before anything is painted.
 * @returns undefined if the design stays
 * @throws Problem `unsupported-media` when the photo cannot be decoded
 */
export async function designInstead(
  plan: CardPlan & Pick<PlateSpec, 'layout' | 'inks'>,
  photos: Pick<PhotoCutter, 'crop'>,
): Promise<{ readonly plan: CardPlan; readonly verdict: Verdict } | undefined> {
  const { instead, template, format, blueprint } = plan
  const picture = plan.pictures.get('photo')
  const shown = [...blueprint.photos].find(([, { of = 'photo' }]) => of === 'photo')
  if (!instead || !picture || !shown) return undefined
  const { asked } = placePhoto(...shown, plan)
  const crop = await photos.crop(picture.file, { ...asked, given: picture.given })
  const reason = (instead.covered ? coversFace(crop) : undefined) ?? enlargesOver(instead.enlarged, crop)
  if (reason === undefined) return undefined
  const { design } = instead
  const verdict = {
    code: 'template-replaced',
    severity: 'info',
    place: format.name,
    message: `The design “${template}” ${reason.said}; “${design}” was taken.`,
    ...(reason.enlarged !== undefined && { figure: reason.enlarged }),
    fixes: [{ say: `Stay with “${design}”`, set: { [`design.${format.name}`]: design } }],
  } as const
  return { plan: instead.plan, verdict }
}

interface Reason {
  readonly said: string
  /** In tenths, as it is said. */
  readonly enlarged?: number
}

function coversFace({ coveredHeads }: PhotoCrop): Reason | undefined {
  return coveredHeads > 0 ? { said: 'would lay its words over a face' } : undefined
}

function enlargesOver(most: number, { width, window, source }: PhotoCrop): Reason | undefined {
  const enlarged = width / (window.width * source.width)
  if (enlarged <= most) return undefined
  const times = enlarged.toFixed(1)
  return { said: `would enlarge the photo ${times} times`, enlarged: Number(times) }
}

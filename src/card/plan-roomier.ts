import type { LaidOutFrame } from './frames/laid-out.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'

/**
 * The same card with more space for its texts: the picture gives way before a headline loses a word. Called once the
 * texts are set.
 * @returns undefined if no text was cut, or the design has no more space to give
 */
export async function planRoomier(
  { request, blueprint, layoutKey }: CardPlan,
  frames: readonly LaidOutFrame[],
  plan: (request: CardRequest) => Promise<CardPlan>,
): Promise<CardPlan | undefined> {
  if (request.crowded || blueprint.photos.size === 0 || !frames.some(isCut)) return undefined
  const roomier = await plan({ ...request, crowded: true })
  return roomier.layoutKey === layoutKey ? undefined : roomier
}

/** Optional texts that are left out are no fault. */
function isCut({ verdicts }: LaidOutFrame): boolean {
  return verdicts.some(({ code, severity }) => code === 'text-cut' && severity === 'warning')
}

import { LRUCache } from 'lru-cache'
import type { CardPlan } from '../plan/card-plan.ts'
import { makePlate, type Plate, type PlateMaker } from './plate.ts'

/** Sixteen plates of the usual 3 MB: the formats of a design with two or three section colours each. */
const PLATE_BYTES = 48 * 1024 * 1024

export type PlateSource = (plan: CardPlan) => Promise<Plate>

/** Draws plates and caches them by their keys. */
export function createPlateCache(maker: PlateMaker, maxBytes = PLATE_BYTES): PlateSource {
  const plates = new LRUCache<string, Plate>({
    maxSize: maxBytes,
    sizeCalculation: (plate) => plate.pixels.length,
  })
  /** Plates without photos that are being drawn, so that many who ask at once get one. */
  const pending = new Map<string, Promise<Plate>>()

  async function draw({ blueprint, format, mirrored, photo, plateKey }: CardPlan): Promise<Plate> {
    const plate = await makePlate(blueprint, format, mirrored, photo, maker)
    plates.set(plateKey, plate)
    return plate
  }

  return async function plateOf(plan) {
    const { plateKey, photo } = plan
    const cached = plates.get(plateKey)
    if (cached) return cached
    // Workers: a photo may be read by a service bound to one request; other requests would wait for ever.
    if (photo !== undefined) return draw(plan)
    const begun = pending.get(plateKey) ?? draw(plan).finally(() => pending.delete(plateKey))
    pending.set(plateKey, begun)
    return begun
  }
}

import type { Layer } from './layer.ts'
import { freePixels } from '../photo/free-pixels.ts'
import { createLendingCache } from '../photo/lending-cache.ts'
import type { CardPlan } from '../plan/card-plan.ts'
import { scaleOf } from './at-scale.ts'
import { createPaintLayers } from './paint-layers.ts'
import { makePlate, type Plate, type PlateMaker } from './plate.ts'
import type { PlateSpec } from './plate-spec.ts'

/** Sixteen plates of the usual 3 MB: the formats of a design with two or three section colours each. */
const PLATE_BYTES = 48 * 1024 * 1024

/** Lends plates: those that no card uses any more free their memory at once. */
export interface PlateSource {
  /** @param inks positions of the letters that scrims follow: such a plate is not shared; empty if none does */
  lend(plan: CardPlan, layout: Layer, inks: PlateSpec['inks']): Promise<Plate>
  /** Ends a loan: the plate must not be read any more. */
  giveBack(plate: Plate): void
}

/** Draws plates and caches them by key, unless they serve only one title. */
export function createPlateCache(maker: PlateMaker, maxBytes = PLATE_BYTES): PlateSource {
  const plates = createLendingCache<Plate>(maxBytes, ({ pixels }) => pixels)
  /** Plates of one title. */
  const unshared = new WeakSet<Plate>()
  /** Plates without photos in progress: concurrent requests wait for them. */
  const pending = new Map<string, Promise<Plate>>()

  const tools = { ...maker, layersOf: createPaintLayers(maker.layoutBoxes) }

  return {
    async lend(plan, layout, inks) {
      const spec = { ...plan, layout, inks, scale: scaleOf(plan.request) }
      if (inks.size > 0) {
        const plate = await makePlate(spec, tools)
        unshared.add(plate)
        return plate
      }
      const key = `${spec.scale} ${plan.plateKey}`
      const draw = async () => plates.add(key, await makePlate(spec, tools))
      // Workers: a photo may be read by a service bound to one request, and other requests would wait for ever.
      if (plan.pictures.size > 0) return plates.lend(key) ?? draw()
      for (;;) {
        const known = plates.lend(key)
        if (known) return known
        const begun = pending.get(key)
        if (begun === undefined) {
          const drawing = draw().finally(() => pending.delete(key))
          pending.set(key, drawing)
          return drawing
        }
        // It may have left the cache before this request goes on.
        await begun
      }
    },
    giveBack(plate) {
      if (unshared.delete(plate)) freePixels(plate.pixels)
      else plates.giveBack(plate)
    },
  }
}

import { LRUCache } from 'lru-cache'
import type { Layer } from './layer.ts'
import type { CardPlan } from '../plan/card-plan.ts'
import { scaleOf } from './at-scale.ts'
import { createPaintLayers } from './paint-layers.ts'
import { makePlate, type Plate, type PlateMaker } from './plate.ts'
import type { PlateSpec } from './plate-spec.ts'

/** Sixteen plates of the usual 3 MB: the formats of a design with two or three section colours each. */
const PLATE_BYTES = 48 * 1024 * 1024

/** @param inks positions of the letters that scrims follow: such a plate is not shared; empty if none does */
export type PlateSource = (plan: CardPlan, layout: Layer, inks: PlateSpec['inks']) => Promise<Plate>

/** Draws plates and caches them by key, unless they serve only one title. */
export function createPlateCache(maker: PlateMaker, maxBytes = PLATE_BYTES): PlateSource {
  const plates = new LRUCache<string, Plate>({
    maxSize: maxBytes,
    sizeCalculation: (plate) => plate.pixels.length,
  })
  /** Plates without photos in progress, shared by concurrent requests. */
  const pending = new Map<string, Promise<Plate>>()

  const tools = { ...maker, layersOf: createPaintLayers(maker.layoutBoxes) }

  return async function plateOf(plan, layout, inks) {
    const spec = { ...plan, layout, inks, scale: scaleOf(plan.request) }
    if (inks.size > 0) return makePlate(spec, tools)
    const key = `${spec.scale} ${plan.plateKey}`
    const cached = plates.get(key)
    if (cached) return cached
    async function draw(): Promise<Plate> {
      const plate = await makePlate(spec, tools)
      plates.set(key, plate)
      return plate
    }
    // Workers: a photo may be read by a service bound to one request, and other requests would wait for ever.
    if (plan.pictures.size > 0) return draw()
    const begun = pending.get(key) ?? draw().finally(() => pending.delete(key))
    pending.set(key, begun)
    return begun
  }
}

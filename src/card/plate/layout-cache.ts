import { LRUCache } from 'lru-cache'
import type { CardPlan } from '../plan/card-plan.ts'
import type { BoxLayout } from '../plan/layout-boxes.ts'
import { type Layer, layOutLayer } from './layer.ts'

/** A layout takes some kilobytes; each design has one per format and tone. */
const LAYOUTS = 256

/** Lays out the boxes of cards and caches their positions: all titles of a design and format share them. */
export function createLayoutCache(layoutBoxes: BoxLayout): (plan: CardPlan) => Promise<Layer> {
  const layouts = new LRUCache<string, Layer>({ max: LAYOUTS })
  return async ({ layoutKey, blueprint, format, mirrored }) => {
    const cached = layouts.get(layoutKey)
    if (cached) return cached
    const { width, height } = format
    const layout = await layOutLayer(blueprint.boxes, { width, height, mirrored }, layoutBoxes)
    layouts.set(layoutKey, layout)
    return layout
  }
}

import { LRUCache } from 'lru-cache'
import type { BoxLayout } from '../plan/layout-boxes.ts'
import type { BoxNode } from '../plan/read-tree.ts'
import { type Layer, layOutLayer } from './layer.ts'

/**
 * Problem: a photo's pixels go between the boxes that contain it, painted below, and all other boxes, painted
 * above; satori paints only boxes.
 * Method: the same boxes are laid out twice, each time with only one layer visible; the layout is the same.
 */
export interface PaintLayers<Part> {
  /** The ancestors of photos. */
  readonly under: Part
  /** The rest. */
  readonly over: Part
}

/** The layers of a laid out tree of boxes, by the keys of the shown photos. */
export type PaintLayerSource = (
  root: BoxNode,
  layout: { readonly layoutKey: string; readonly layout: Layer },
  photoKeys: readonly string[],
) => Promise<PaintLayers<Layer>>

/** As many as layouts: see layout-cache.ts. */
const LAYERS = 256

/** Lays out layers and caches them: all photos of a design and format share them. */
export function createPaintLayers(layoutBoxes: BoxLayout): PaintLayerSource {
  const cache = new LRUCache<string, PaintLayers<Layer>>({ max: LAYERS })
  return async (root, { layoutKey, layout: { shape } }, photoKeys) => {
    const key = JSON.stringify([layoutKey, photoKeys])
    const cached = cache.get(key)
    if (cached) return cached
    const { under, over } = paintLayers(root, new Set(photoKeys))
    const layers = {
      under: await layOutLayer(under, shape, layoutBoxes),
      over: await layOutLayer(over, shape, layoutBoxes),
    }
    cache.set(key, layers)
    return layers
  }
}

/** Splits the paint of a tree at its photos. */
export function paintLayers(root: BoxNode, photoKeys: ReadonlySet<string>): PaintLayers<BoxNode> {
  const ancestors = new Set<BoxNode>()
  function findAncestors(node: BoxNode): boolean {
    const holds = node.props.children.map(findAncestors).includes(true)
    if (holds) ancestors.add(node)
    return holds || (node.key !== null && photoKeys.has(node.key))
  }
  findAncestors(root)
  return {
    under: withVisible(root, (node) => ancestors.has(node)),
    over: withVisible(root, (node) => !ancestors.has(node)),
  }
}

function withVisible(node: BoxNode, visible: (node: BoxNode) => boolean): BoxNode {
  return {
    ...node,
    props: {
      style: { ...node.props.style, visibility: visible(node) ? 'visible' : 'hidden' },
      children: node.props.children.map((child) => withVisible(child, visible)),
    },
  }
}

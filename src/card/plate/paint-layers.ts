import type { BoxNode } from '../plan/read-tree.ts'

/**
 * Problem: a photo's pixels go between the boxes it is nested in, painted under it, and all other boxes, painted over
 *   it; satori paints boxes only.
 * Method: the same boxes are laid out twice, each time with only one layer visible; the layout is the same.
 */
export interface PaintLayers {
  readonly under: BoxNode
  readonly over: BoxNode
}

/** Splits the paint of a tree at its photos: `under` paints their ancestors, `over` the rest. */
export function paintLayers(root: BoxNode, photoKeys: ReadonlySet<string>): PaintLayers {
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

/**
 * Lays a premultiplied RGBA layer over opaque pixels of the same size, in place: Porter-Duff “source over”. resvg
 * answers premultiplied pixels, on Node and as wasm alike; the rounding differs from its own by one step at most.
 */
export function compositeOver(under: Uint8Array, layer: Uint8Array): void {
  if (under.length !== layer.length) {
    throw new RangeError(`cannot lay ${layer.length} bytes over ${under.length}`)
  }
  for (let i = 0; i < layer.length; i += 4) {
    const alpha = layer[i + 3]!
    if (alpha === 0) continue
    for (let c = i; c < i + 3; c++) under[c] = layer[c]! + divideBy255(under[c]! * (255 - alpha))
  }
}

/** Rounded x / 255 for x up to 65,535, without a division. */
function divideBy255(x: number): number {
  return (x + 128 + ((x + 128) >> 8)) >> 8
}

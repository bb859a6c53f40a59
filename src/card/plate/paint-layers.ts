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

// Must come first: see satori-quiet.ts.
import { restore } from './satori-quiet.ts'
import satori, { init } from 'satori/standalone'
import type { BoxNode } from './read-tree.ts'

export interface PlacedBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  /** The painted boxes: content of an SVG document of that size. */
  readonly svg: string
  /** The boxes with a key, in pixels. */
  readonly boxes: ReadonlyMap<string, PlacedBox>
}

/** Lays out and paints boxes, without text, fonts or pictures. */
export type BoxLayout = (boxes: BoxNode, width: number, height: number) => Promise<Layout>

/** `layoutModule` is satori's `layout.wasm`, compiled by the platform. */
export function createBoxLayout(layoutModule: WebAssembly.Module): BoxLayout {
  let starting: Promise<void> | undefined = init(layoutModule)
  return async function layoutBoxes(boxes, width, height) {
    const placed = new Map<string, PlacedBox>()
    await starting
    const svg = await satori(boxes as Parameters<typeof satori>[0], {
      width,
      height,
      fonts: [],
      onNodeDetected(node) {
        if (node.key === undefined || node.key === null) return
        placed.set(String(node.key), {
          left: node.left,
          top: node.top,
          width: node.width,
          height: node.height,
        })
      },
    })
    if (starting) {
      starting = undefined
      restore()
    }
    return { svg: svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')), boxes: placed }
  }
}

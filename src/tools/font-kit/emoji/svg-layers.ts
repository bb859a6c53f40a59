import { parseDocument } from 'htmlparser2'
import { circleContour, type Contour, contoursOf, type PathStep, type Place } from './contours.ts'

/** One flat shape of an emoji. */
export interface EmojiLayer {
  readonly contours: readonly Contour[]
  /** `#rrggbb`. */
  readonly color: string
}

/** Reads an SVG path into absolute steps of `M`, `L`, `H`, `V`, `C`, `Q`, `Z`. */
export type ReadPath = (path: string) => readonly PathStep[]

interface SvgNode {
  readonly type: string
  readonly name?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly SvgNode[]
}

/** The layers of flat artwork, from the bottom up. Throws for anything else: strokes, gradients, opacity. */
export function svgLayers(body: string, readPath: ReadPath, place: Place): readonly EmojiLayer[] {
  const document = parseDocument(body, { xmlMode: true }) as unknown as SvgNode
  return (document.children ?? []).flatMap((node) => layersOf(node, '#000000', readPath, place))
}

const UNKNOWN = /^(?:stroke|opacity|fill-opacity|transform|mask|clip-path|style)$/

function layersOf(
  { name, attribs = {}, children = [] }: SvgNode,
  inherited: string,
  readPath: ReadPath,
  place: Place,
): readonly EmojiLayer[] {
  if (name === undefined) return []
  const odd = Object.keys(attribs).find((attribute) => UNKNOWN.test(attribute))
  if (odd !== undefined) throw new Error(`Artwork has ${odd}`)
  const color = hexOf(attribs.fill ?? inherited)
  if (name === 'g') return children.flatMap((child) => layersOf(child, color, readPath, place))
  const number = (attribute: string): number => Number(attribs[attribute] ?? 0)
  if (name === 'circle')
    return [{ contours: [circleContour(number('cx'), number('cy'), number('r'), place)], color }]
  if (name === 'path') return [{ contours: contoursOf(readPath(attribs.d ?? ''), place), color }]
  throw new Error(`Artwork has the element ${name}`)
}

function hexOf(fill: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(fill)
  const hex =
    short === null
      ? fill
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`Artwork is filled with ${fill}`)
  return hex.toLowerCase()
}

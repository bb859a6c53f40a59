/**
 * Problem: artwork has cubic curves and circles, TrueType glyphs quadratic ones.
 * Method: each cubic is split into the fewest equal parts within the tolerance, and each part becomes one
 * quadratic; the error of the middle control point is √3/36 of the cubic's third difference, divided by the cube of
 * the number of parts.
 * Limits: filled shapes only; with TrueType's nonzero winding rule.
 */

/** A point of a TrueType contour, in font units. */
export interface GlyphPoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

export type Contour = readonly GlyphPoint[]

/** A step of an absolute SVG path of `M`, `L`, `H`, `V`, `C`, `Q` and `Z` only. */
export type PathStep = readonly [string, ...number[]]

/** From the artwork's square to font units, y up. */
export type Place = (x: number, y: number) => readonly [number, number]

/** Font units; the em has 512, so this is a tenth of a pixel on the largest card. */
const TOLERANCE = 0.4
const MOST_PARTS = 8
/** A circle as eight quadratics: the distance of control points, 1 / cos(π/8). */
const ARCS = 8

/** The contours of a path, with coordinates rounded to integers. */
export function contoursOf(path: readonly PathStep[], place: Place): readonly Contour[] {
  const contours: GlyphPoint[][] = []
  let open: GlyphPoint[] = []
  let x = 0
  let y = 0
  const add = (px: number, py: number, onCurve: boolean): void => {
    const [fx, fy] = place(px, py)
    open.push({ x: Math.round(fx), y: Math.round(fy), onCurve })
  }
  for (const [step, ...n] of path) {
    switch (step) {
      case 'M':
        contours.push((open = []))
        ;[x, y] = [n[0]!, n[1]!]
        add(x, y, true)
        break
      case 'L':
      case 'H':
      case 'V':
        x = step === 'V' ? x : n[0]!
        y = step === 'V' ? n[0]! : step === 'H' ? y : n[1]!
        add(x, y, true)
        break
      case 'Q':
        add(n[0]!, n[1]!, false)
        ;[x, y] = [n[2]!, n[3]!]
        add(x, y, true)
        break
      case 'C':
        for (const part of quadratics([x, y, ...n])) {
          add(part[0], part[1], false)
          add(part[2], part[3], true)
        }
        ;[x, y] = [n[4]!, n[5]!]
        break
      case 'Z':
        break
      default:
        throw new Error(`A path has the step ${step}`)
    }
  }
  return contours.map(withoutRepeats).filter((contour) => contour.length > 2)
}

/** A circle as a contour. */
export function circleContour(cx: number, cy: number, r: number, place: Place): Contour {
  const far = r / Math.cos(Math.PI / ARCS)
  return Array.from({ length: ARCS * 2 }, (_, i) => {
    const angle = (i * Math.PI) / ARCS
    const onCurve = i % 2 === 0
    const distance = onCurve ? r : far
    const [x, y] = place(cx + distance * Math.cos(angle), cy + distance * Math.sin(angle))
    return { x: Math.round(x), y: Math.round(y), onCurve }
  })
}

/** Control and end points of the quadratics that approximate a cubic of eight coordinates. */
function quadratics(cubic: readonly number[]): readonly (readonly [number, number, number, number])[] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = cubic as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  // The cubic's third difference, in the artwork's 36 units; an em of 512 makes it 14 times as large.
  const third = (Math.hypot(x3 - 3 * x2 + 3 * x1 - x0, y3 - 3 * y2 + 3 * y1 - y0) * 512) / 36
  const parts = Math.min(
    MOST_PARTS,
    Math.max(1, Math.ceil(Math.cbrt((Math.sqrt(3) * third) / 36 / TOLERANCE))),
  )
  return Array.from({ length: parts }, (_, i) => {
    const [from, to] = [i / parts, (i + 1) / parts]
    const control = (a: number, b: number, c: number, d: number): number => {
      // (3 c1 − p0 + 3 c2 − p3) / 4 of the part, whose controls are a third along the tangents.
      const [start, end] = [at(a, b, c, d, from), at(a, b, c, d, to)]
      const third1 = start + (slope(a, b, c, d, from) * (to - from)) / 3
      const third2 = end - (slope(a, b, c, d, to) * (to - from)) / 3
      return (3 * third1 - start + 3 * third2 - end) / 4
    }
    return [
      control(x0, x1, x2, x3),
      control(y0, y1, y2, y3),
      at(x0, x1, x2, x3, to),
      at(y0, y1, y2, y3, to),
    ] as const
  })
}

/** Drops points that rounding made equal to the previous one, and a last one equal to the first. */
function withoutRepeats(points: readonly GlyphPoint[]): Contour {
  const kept = points.filter((point, i) => {
    const before = points[(i + points.length - 1) % points.length]!
    return (
      points.length === 1 || point.x !== before.x || point.y !== before.y || point.onCurve !== before.onCurve
    )
  })
  return kept
}

/** A coordinate of a cubic at a time from 0 to 1. */
function at(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
}

/** Its derivative. */
function slope(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t
  return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c))
}

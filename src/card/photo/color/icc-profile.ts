import { type ColorMap, isPlain } from './color-map.ts'

/** `unknown`: the profile needs a colour management system (tables instead of primaries and curves). */
export type Colors = ColorMap | 'plain' | 'unknown'

/** CIE XYZ → linear sRGB: the inverse of its primaries adapted to D50 (ICC.1:2022, chromatic adaptation of annex E). */
const FROM_XYZ = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
]

/** Reads an ICC profile (ICC.1:2022) of RGB with primaries and curves, or of grey. No profile, or sRGB's own: plain. */
export function readColors(profile: Uint8Array | undefined): Colors {
  if (profile === undefined) return 'plain'
  try {
    const map = readMap(profile)
    return map === undefined ? 'unknown' : isPlain(map) ? 'plain' : map
  } catch (error) {
    // A truncated profile, or one with invalid offsets: browsers then assume sRGB.
    if (error instanceof RangeError) return 'plain'
    throw error
  }
}

function readMap(profile: Uint8Array): ColorMap | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  const space = text(view, 16)
  const tags = new Map<string, number>()
  const count = Math.min(view.getUint32(128), 100)
  for (let tag = 0; tag < count; tag++) tags.set(text(view, 132 + tag * 12), view.getUint32(136 + tag * 12))
  if (tags.has('A2B0')) return undefined
  const curve = (name: string) => {
    const at = tags.get(name)
    return at === undefined ? undefined : readCurve(view, at)
  }
  if (space === 'GRAY') {
    const grey = curve('kTRC')
    return grey && { curves: [grey, grey, grey], matrix: undefined }
  }
  const curves = [curve('rTRC'), curve('gTRC'), curve('bTRC')] as const
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => {
    const at = tags.get(name)
    return at === undefined ? undefined : [8, 12, 16].map((offset) => view.getInt32(at + offset) / 65_536)
  })
  const [red, green, blue] = primaries
  if (space !== 'RGB ' || !curves[0] || !curves[1] || !curves[2] || !red || !green || !blue) return undefined
  return { curves: [curves[0], curves[1], curves[2]], matrix: fromPrimaries([red, green, blue]) }
}

function fromPrimaries(primaries: readonly (readonly number[])[]): readonly number[] {
  return [0, 1, 2].flatMap((row) =>
    primaries.map((xyz) => xyz.reduce((sum, value, i) => sum + FROM_XYZ[row * 3 + i]! * value, 0)),
  )
}

/** `curv` or `para` (ICC.1:2022, 10.6 and 10.18), evaluated at all 256 bytes. */
function readCurve(view: DataView, at: number): Float64Array | undefined {
  const kind = text(view, at)
  const of = kind === 'curv' ? sampled(view, at) : kind === 'para' ? parametric(view, at) : undefined
  return of && Float64Array.from({ length: 256 }, (_, byte) => Math.min(1, Math.max(0, of(byte / 255))))
}

function sampled(view: DataView, at: number): (value: number) => number {
  const count = view.getUint32(at + 8)
  if (count === 0) return (value) => value
  if (count === 1) {
    const gamma = view.getUint16(at + 12) / 256
    return (value) => value ** gamma
  }
  // Reads the last point, so that an invalid count throws here.
  view.getUint16(at + 12 + (count - 1) * 2)
  const point = (index: number) => view.getUint16(at + 12 + Math.min(index, count - 1) * 2) / 65_535
  return (value) => {
    const place = value * (count - 1)
    const low = Math.floor(place)
    return point(low) + (point(low + 1) - point(low)) * (place - low)
  }
}

/** Number of parameters of each function type. */
const PARAMETERS = [1, 3, 4, 5, 7]

function parametric(view: DataView, at: number): ((value: number) => number) | undefined {
  const kind = view.getUint16(at + 8)
  const count = PARAMETERS[kind]
  if (count === undefined) return undefined
  const given = Array.from({ length: count }, (_, i) => view.getInt32(at + 12 + i * 4) / 65_536)
  const [g = 1, a = 1, b = 0, third = 0, d = 0, e = 0, f = 0] = given
  const power = (value: number) => Math.max(0, a * value + b) ** g
  switch (kind) {
    case 0:
      return (value) => value ** g
    case 1:
      return (value) => (value >= -b / a ? power(value) : 0)
    case 2:
      return (value) => (value >= -b / a ? power(value) : 0) + third
    default:
      return (value) => (value >= d ? power(value) + e : third * value + f)
  }
}

function text(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
}

import { Parser } from 'htmlparser2'
import { fileType } from '../files/file-type.ts'
import { readJpegHeader } from '../files/jpeg-header.ts'
import { xmpPacket } from '../files/xmp-packet.ts'
import type { Rect } from '../scale/raster.ts'

/** A region of the picture marked in its file, by a person or a program. */
export interface Region extends Rect {
  /** `crop`: to crop to; `subject`: to show; `face`. */
  readonly kind: 'crop' | 'subject' | 'face'
  /** The shape of card that a crop is for; absent: any. */
  readonly shape?: 'landscape' | 'portrait' | 'square'
}

/** Limit against malicious files. */
const MOST_REGIONS = 100
const LISTS = new Set(['mwg-rs:RegionList', 'Iptc4xmpExt:ImageRegion'])
/** Terms of cv.iptc.org/newscodes/imageregionrole/. */
const ROLES: Readonly<Record<string, Pick<Region, 'kind' | 'shape'>>> = {
  cropping: { kind: 'crop' },
  recomCropping: { kind: 'crop' },
  landscapeCropping: { kind: 'crop', shape: 'landscape' },
  portraitCropping: { kind: 'crop', shape: 'portrait' },
  squareCropping: { kind: 'crop', shape: 'square' },
  mainSubjectArea: { kind: 'subject' },
  subjectArea: { kind: 'subject' },
}
/** Types of the Metadata Working Group's regions (Guidelines for Handling Image Metadata 2.0, 5.9). */
const TYPES: Readonly<Record<string, Region['kind']>> = { Face: 'face', Focus: 'subject' }

/**
 * The regions marked in a photo's XMP, as fractions of the upright picture: image regions of the IPTC Photo
 * Metadata Standard, and those of the Metadata Working Group, as written by Lightroom, digiKam and Picasa. Skips
 * shapes other than rectangles and circles, pixel units, and regions outside the picture.
 */
export function readRegions(file: Uint8Array): readonly Region[] {
  const packet = xmpPacket(file)
  if (packet === undefined || !packet.includes('Region')) return []
  const orientation = fileType(file) === 'JPEG' ? (readJpegHeader(file)?.orientation ?? 1) : 1
  return propertiesOf(packet).flatMap((properties) => {
    const region = regionOf(properties)
    return region ? [{ ...region, ...turned(region, orientation) }] : []
  })
}

interface Properties {
  readonly values: Map<string, string>
  readonly roles: Set<string>
}

/** The properties of each region at any nesting: programs write them as attributes or elements. */
function propertiesOf(packet: string): Properties[] {
  const regions: Properties[] = []
  const path: string[] = []
  let region: Properties | undefined
  let depth = 0
  const add = (name: string, value: string) => {
    region?.values.set(name.slice(name.indexOf(':') + 1), value.trim())
    const role = /imageregionrole\/(\w+)/.exec(value)?.[1]
    if (role !== undefined) region?.roles.add(role)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name)
        if (!region && name === 'rdf:li' && LISTS.has(path.at(-3) ?? '') && regions.length < MOST_REGIONS) {
          region = { values: new Map(), roles: new Set() }
          depth = path.length
          regions.push(region)
        }
        for (const [attribute, value] of Object.entries(attributes)) add(attribute, value)
      },
      ontext(text) {
        if (region && text.trim() !== '') add(path.at(-1)!, text)
      },
      onclosetag() {
        if (path.length === depth) region = undefined
        path.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(packet)
  return regions
}

function regionOf({ values, roles }: Properties): Region | undefined {
  const what = whatOf(values, roles)
  const rect = what && (rectOf(values) ?? circleOf(values) ?? areaOf(values))
  return rect && isInPicture(rect) ? { ...what, ...rect } : undefined
}

function whatOf(
  values: Properties['values'],
  roles: ReadonlySet<string>,
): Pick<Region, 'kind' | 'shape'> | undefined {
  const role = Object.keys(ROLES).find((name) => roles.has(name))
  if (role !== undefined) return ROLES[role]
  // An autofocus point that the camera evaluated but did not use.
  if (values.get('FocusUsage') === 'EvaluatedNotUsed') return undefined
  const kind = TYPES[values.get('Type') ?? '']
  return kind && { kind }
}

/** IPTC: corner and size. */
function rectOf(values: Properties['values']): Rect | undefined {
  if (values.get('rbShape') !== 'rectangle' || values.get('rbUnit') !== 'relative') return undefined
  const [x, y, width, height] = numbers(values, ['rbX', 'rbY', 'rbW', 'rbH'])
  return { x, y, width, height }
}

/** IPTC: centre and radius; the height depends on the unknown picture ratio, but only the centre matters. */
function circleOf(values: Properties['values']): Rect | undefined {
  if (values.get('rbShape') !== 'circle' || values.get('rbUnit') !== 'relative') return undefined
  const [x, y, radius] = numbers(values, ['rbX', 'rbY', 'rbRx'])
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** Metadata Working Group: centre and size, or only the centre. */
function areaOf(values: Properties['values']): Rect | undefined {
  if ((values.get('unit') ?? 'normalized') !== 'normalized') return undefined
  const [x, y, w, h] = numbers(values, ['x', 'y', 'w', 'h'])
  const [width, height] = [w || POINT, h || POINT]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Side of a region that is a point. */
const POINT = 0.02

function numbers<const names extends readonly string[]>(
  values: Properties['values'],
  names: names,
): { [name in keyof names]: number } {
  return names.map((name) => Number(values.get(name) || NaN)) as { [name in keyof names]: number }
}

/** With a tolerance for rounding at the edges. NaN is outside. */
function isInPicture({ x, y, width, height }: Rect): boolean {
  return width > 0 && height > 0 && x > -0.1 && y > -0.1 && x + width < 1.1 && y + height < 1.1
}

/** Converts from the stored to the upright picture, by EXIF orientation. */
function turned({ x, y, width, height }: Rect, orientation: number): Rect {
  const right = 1 - x - width
  const below = 1 - y - height
  const swapped = { width: height, height: width }
  switch (orientation) {
    case 2:
      return { x: right, y, width, height }
    case 3:
      return { x: right, y: below, width, height }
    case 4:
      return { x, y: below, width, height }
    case 5:
      return { x: y, y: x, ...swapped }
    case 6:
      return { x: below, y: x, ...swapped }
    case 7:
      return { x: below, y: right, ...swapped }
    case 8:
      return { x: y, y: right, ...swapped }
    default:
      return { x, y, width, height }
  }
}

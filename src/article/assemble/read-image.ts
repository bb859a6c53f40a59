import { caps } from '../caps.ts'
import { formatNames } from '../format-names.ts'
import type { ArticleImage, Crop, Focus } from '../image.ts'
import { readImageUrl } from '../image-url.ts'
import type { DraftImage } from './draft.ts'
import type { DraftPicture } from './draft-details.ts'
import type { Found } from './found.ts'
import {
  type AssemblyContext,
  omitUnfit,
  readText,
  refuseUnfit,
  rejectOrOmit,
  shortText,
} from './read-field.ts'

/** Tolerance for rounded fractions: 0.333 + 0.667 and the like. */
const ROUNDING = 0.002

/** Minimum size of a crop; a narrower one has too few pixels. */
const LEAST_CROP = 0.01

/** The article's picture; undefined if nothing is known of it. */
export function readImage(
  draft: DraftImage | undefined,
  base: string | undefined,
  context: AssemblyContext,
): ArticleImage | undefined {
  if (draft === undefined) return undefined
  const image: ArticleImage = {
    url: readAddressOf('image.url', draft.url, base, context),
    alt: readText('image.alt', draft.alt, caps.alt, context),
    credit: readText('image.credit', draft.credit, caps.credit, context),
    width: draft.width,
    height: draft.height,
    focus: readFocus('image.focus', draft.focus, context),
    crops: readCrops('image.crops', draft.crops, context),
  }
  return Object.values(image).some((value) => value !== undefined) ? image : undefined
}

/** A picture of a detail: a portrait, a gallery picture. Undefined without a readable address. */
export function readPicture(
  field: string,
  draft: DraftPicture | undefined,
  base: string | undefined,
  context: AssemblyContext,
): ArticleImage | undefined {
  if (draft?.url === undefined) return undefined
  const { url, reason } = readImageUrl(draft.url, base)
  if (url === undefined) return refuseUnfit(`${field}.url`, reason, context)
  const focus = draft.focus === undefined ? undefined : { value: draft.focus, source: '' }
  return withoutAbsent({
    url,
    alt: shortText(`${field}.alt`, draft.alt, caps.alt, context),
    credit: shortText(`${field}.credit`, draft.credit, caps.credit, context),
    width: draft.width,
    height: draft.height,
    focus: readFocus(`${field}.focus`, focus, context),
  })
}

function readAddressOf(
  field: string,
  found: Found | undefined,
  base: string | undefined,
  context: AssemblyContext,
): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readImageUrl(found.value, base)
  if (url === undefined) return rejectOrOmit(field, found, reason, context)
  context.sources[field] = found.source
  return url
}

function readFocus(
  field: string,
  found: Found<Focus> | undefined,
  context: AssemblyContext,
): Focus | undefined {
  if (found === undefined) return undefined
  const { x, y } = found.value
  for (const [axis, value] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (value >= 0 && value <= 1) continue
    return refuseUnfit(
      `${field}.${axis}`,
      `is ${value}, outside the picture: it is a fraction from 0 to 1 of its ${axis === 'x' ? 'width' : 'height'}`,
      context,
    )
  }
  if (found.source !== '') context.sources[field] = found.source
  return { x, y }
}

function readCrops(
  field: string,
  found: Found<Readonly<Record<string, Crop>>> | undefined,
  context: AssemblyContext,
): ArticleImage['crops'] {
  if (found === undefined) return undefined
  const crops: Record<string, Crop> = {}
  for (const [format, crop] of Object.entries(found.value)) {
    const place = `${field}.${format}`
    if (!formatNames.some((name) => name === format)) {
      omitUnfit(place, `There is no format ${format}; its crop was left out.`, context)
      continue
    }
    const fault = faultOfCrop(crop)
    if (fault === undefined) crops[format] = withinPicture(crop)
    else refuseUnfit(place, fault, context)
  }
  if (Object.keys(crops).length === 0) return undefined
  context.sources[field] = found.source
  return crops
}

/** Completes a sentence that begins with the field's name; undefined for a valid crop. */
function faultOfCrop({ x, y, width, height }: Crop): string | undefined {
  if (!(width >= LEAST_CROP && height >= LEAST_CROP)) {
    return `has no area: width and height are ${width} and ${height}, and must be fractions from ${LEAST_CROP} to 1`
  }
  if (x < 0 || y < 0 || x + width > 1 + ROUNDING || y + height > 1 + ROUNDING) {
    return `lies outside the picture: x ${x}, y ${y}, width ${width}, height ${height} are fractions of its sides, and x + width and y + height at most 1`
  }
  return undefined
}

function withinPicture({ x, y, width, height }: Crop): Crop {
  return { x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) }
}

function withoutAbsent(image: ArticleImage): ArticleImage {
  return Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined))
}

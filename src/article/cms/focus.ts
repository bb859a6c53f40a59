import type { Focus } from '../image.ts'
import { peek } from './peek.ts'

/**
 * The focal point of a picture in content systems, as fractions from the upper left corner: Sanity `hotspot {x,
 * y}`; Directus `focal_point_x`, `focal_point_y` in pixels beside `width`, `height`; Storyblok `focus` as
 * `1200x300:1201x301` in pixels, of a file with its size in the address (`/f/1/2000x1333/`); Drupal's focal_point
 * module and WordPress plugins `50,30` or `50% 30%`; others `{x, y}` as fractions or percent. Undefined without a
 * focus.
 */
export function focusOf(picture: unknown): Focus | undefined {
  return (
    pointOf(peek(picture, 'hotspot')) ??
    pixelsOf(picture) ??
    storyblokFocus(picture) ??
    payloadFocus(picture) ??
    ['focalPoint', 'focal_point', 'focusPoint', 'focus_point', 'focus']
      .map((name) => pointOf(peek(picture, name)))
      .find((point) => point !== undefined)
  )
}

function pointOf(value: unknown): Focus | undefined {
  const [x, y] =
    typeof value === 'string' ? numbersIn(value) : [peek(value, 'x'), peek(value, 'y')].map(numberOf)
  if (x === undefined || y === undefined) return undefined
  // Above 1 both are percentages: no system writes fractions outside the picture.
  const scale = x > 1 || y > 1 ? 100 : 1
  return within({ x: x / scale, y: y / scale })
}

function numbersIn(text: string): readonly (number | undefined)[] {
  const found = /^\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*[,;\s]\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(text)
  return found === null ? [] : [Number(found[1]), Number(found[2])]
}

function pixelsOf(picture: unknown): Focus | undefined {
  const [x, y, width, height] = ['focal_point_x', 'focal_point_y', 'width', 'height'].map((name) =>
    numberOf(peek(picture, name)),
  )
  if (x === undefined || y === undefined || !width || !height) return undefined
  return within({ x: x / width, y: y / height })
}

function storyblokFocus(picture: unknown): Focus | undefined {
  const area = /^(\d+)x(\d+):(\d+)x(\d+)$/
    .exec(String(peek(picture, 'focus') ?? ''))
    ?.slice(1)
    .map(Number)
  const size = /\/(\d+)x(\d+)\//
    .exec(String(peek(picture, 'filename') ?? ''))
    ?.slice(1)
    .map(Number)
  const [left = 0, top = 0, right = 0, bottom = 0] = area ?? []
  const [width = 0, height = 0] = size ?? []
  if (area === undefined || width === 0 || height === 0) return undefined
  return within({ x: (left + right) / 2 / width, y: (top + bottom) / 2 / height })
}

/** Percentages; 50, 50 is the unset default. */
function payloadFocus(picture: unknown): Focus | undefined {
  const [x, y] = ['focalX', 'focalY'].map((name) => numberOf(peek(picture, name)))
  if (x === undefined || y === undefined || (x === 50 && y === 50)) return undefined
  return within({ x: x / 100, y: y / 100 })
}

/** A focus outside the picture is an error of the system; detection is better. */
function within({ x, y }: Focus): Focus | undefined {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

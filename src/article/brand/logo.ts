import { Parser } from 'htmlparser2'
import type { Logo } from './look.ts'
import { toBase64 } from '../../net/bytes.ts'

/** A logo is a few paths or a small picture; a larger file is a mistake. */
export const MAX_LOGO_BYTES = 1_000_000

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export type LogoReading =
  | { readonly logo: Logo; readonly reason?: undefined }
  /** Completes a sentence that begins with the file's name. */
  | { readonly logo?: undefined; readonly reason: string }

/** Pixels; a smaller picture is a tracking pixel, not a logo. */
const LEAST_SIDE = 8
/** Maximum aspect ratio; a longer shape is a line. */
const MOST_PROPORTION = 40

/** A logo as a data URI with its proportions, from the bytes of an SVG or PNG file; or the reason why it cannot be used. */
export function readLogo(bytes: Uint8Array): LogoReading {
  const isPng = PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)
  const size = isPng ? pngSize(bytes) : readSvg(new TextDecoder().decode(bytes))
  if (size === undefined) return { reason: 'is neither PNG nor SVG' }
  if ('reason' in size) return size
  const { width, height } = size
  if (!(width > 0 && height > 0)) return { reason: 'does not say how wide and high it is' }
  if (isPng && (width < LEAST_SIDE || height < LEAST_SIDE))
    return { reason: `is only ${width} × ${height} pixels` }
  if (Math.max(width, height) > MOST_PROPORTION * Math.min(width, height))
    return { reason: `is ${width} by ${height}, a line rather than a mark` }
  const type = isPng ? 'image/png' : 'image/svg+xml'
  return { logo: { src: `data:${type};base64,${toBase64(bytes)}`, width, height } }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** IHDR is the first chunk: width and height are at byte 16 (PNG, section 11.2.1). */
function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24) return { width: 0, height: 0 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** SVG elements that the renderer does not draw as browsers do, by name in lower case. */
const REFUSED: Readonly<Record<string, string>> = {
  text: 'has text in it, which would be set in another font: turn it into outlines',
  script: 'has a script in it',
  foreignobject: 'has HTML in it (foreignObject), which is not drawn',
}

/** The root's size, or what in the file cannot be drawn. Undefined if it is no SVG. */
function readSvg(text: string): Size | { readonly reason: string } | undefined {
  let root: Readonly<Record<string, string>> | undefined
  let reason: string | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.replace(/^.*:/, '').toLowerCase()
        if (root === undefined && name === 'svg') root = attributes
        else if (Object.hasOwn(REFUSED, name)) reason ??= REFUSED[name]
        reason ??= faultOf(name, attributes)
      },
    },
    { xmlMode: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  if (root === undefined) return undefined
  return reason === undefined ? svgSize(root) : { reason }
}

/** Invalid attributes of an element: scripts, external pictures. */
function faultOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  if (Object.keys(attributes).some((attribute) => attribute.startsWith('on'))) return REFUSED['script']
  const href = (attributes['href'] ?? attributes['xlink:href'] ?? '').trim()
  if (/^javascript:/i.test(href)) return REFUSED['script']
  if ((name === 'image' || name === 'use' || name === 'feimage') && !/^(?:#|data:|$)/i.test(href))
    return `shows “${href.slice(0, 60)}”, which is not fetched: embed it`
  return undefined
}

const NUMBER = String.raw`([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)`
const VIEW_BOX = new RegExp(String.raw`^\s*${NUMBER}[\s,]+${NUMBER}[\s,]+${NUMBER}[\s,]+${NUMBER}\s*$`, 'i')
const LENGTH = new RegExp(String.raw`^\s*${NUMBER}\s*(px|pt|pc|mm|q|cm|in|em|rem|ex)?\s*$`, 'i')
/** CSS pixels of a unit; em and ex for a font of 16 pixels. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
}

/** The viewBox has priority for the proportions: width and height may be percentages. */
function svgSize(root: Readonly<Record<string, string>>): Size {
  const box = VIEW_BOX.exec(root['viewbox'] ?? '')
  if (box !== null) return { width: Number(box[3]), height: Number(box[4]) }
  const style = root['style'] ?? ''
  const side = (name: string) =>
    pixels(new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`, 'i').exec(style)?.[1] ?? root[name] ?? '')
  return { width: side('width'), height: side('height') }
}

function pixels(length: string): number {
  const [, value = '0', unit = 'px'] = LENGTH.exec(length) ?? []
  return Number(value) * (UNITS[unit.toLowerCase()] ?? 0)
}

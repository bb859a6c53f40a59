import type { Logo } from './look.ts'
import { toBase64 } from '../../net/bytes.ts'

/** A logo is a few paths or a small picture; what is larger was not meant to be one. */
export const MAX_LOGO_BYTES = 1_000_000

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * A logo as a data URI with its proportions, from the bytes of an SVG or PNG file. Undefined when they are neither, or
 * an SVG that does not say how wide and high it is.
 */
export function readLogo(bytes: Uint8Array): Logo | undefined {
  const isPng = PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)
  const size = isPng ? pngSize(bytes) : svgSize(new TextDecoder().decode(bytes))
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined
  const type = isPng ? 'image/png' : 'image/svg+xml'
  return { src: `data:${type};base64,${toBase64(bytes)}`, ...size }
}

/** IHDR is the first chunk: width and height are at byte 16 (PNG, section 11.2.1). */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The viewBox tells the proportions where there is one; width and height may be percentages. */
function svgSize(text: string): { width: number; height: number } | undefined {
  const root = /<svg\b[^>]{0,5000}>/.exec(text)?.[0]
  if (root === undefined) return undefined
  const box = /\bviewBox\s*=\s*["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root)
  if (box) return { width: Number(box[1]), height: Number(box[2]) }
  const width = /\bwidth\s*=\s*["']\s*([\d.]+)(?:px)?\s*["']/.exec(root)?.[1]
  const height = /\bheight\s*=\s*["']\s*([\d.]+)(?:px)?\s*["']/.exec(root)?.[1]
  return width === undefined || height === undefined
    ? undefined
    : { width: Number(width), height: Number(height) }
}

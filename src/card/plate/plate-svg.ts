import { escapeUTF8 } from 'entities/escape'
import type { PlacedBox } from '../plan/layout.ts'
import { mirrorSvg } from '../plan/mirror.ts'
import type { LogoProps } from '../contract/elements.ts'

export interface PlateShape {
  readonly width: number
  readonly height: number
  readonly mirrored: boolean
}

/** The inside of satori's document, turned over where the card is. */
export function boxesSvg(document: string, { width, mirrored }: PlateShape): string {
  const content = document.slice(document.indexOf('>') + 1, document.lastIndexOf('</svg>'))
  return mirrored ? mirrorSvg(content, width) : content
}

/** A logo within its box, never mirrored; `align` follows the writing direction. */
export function logoSvg(logo: LogoProps, box: PlacedBox, { mirrored }: PlateShape): string {
  const side = (logo.align === 'start') === mirrored ? 'xMaxYMid' : 'xMinYMid'
  return (
    `<image x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"` +
    ` preserveAspectRatio="${side} meet" href="${escapeUTF8(logo.src)}"/>`
  )
}

export function svgDocument({ width, height }: PlateShape, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${content}</svg>`
  )
}

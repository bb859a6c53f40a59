import { escapeUTF8 } from 'entities/escape'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { LogoProps } from '../contract/elements.ts'

export interface PlateShape {
  readonly width: number
  readonly height: number
  readonly mirrored: boolean
}

/** Boxes, mirrored for right-to-left cards. Plain shapes only: pictures and letters would read backwards. */
export function boxesSvg(content: string, { width, mirrored }: PlateShape): string {
  return mirrored ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${content}</g>` : content
}

/** A logo within its box, never mirrored; `align` follows the writing direction. */
export function logoSvg(logo: LogoProps, box: PlacedBox, { mirrored }: PlateShape): string {
  const side = (logo.align === 'start') === mirrored ? 'xMaxYMid' : 'xMinYMid'
  return (
    `<image x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"` +
    ` preserveAspectRatio="${side} meet" href="${escapeUTF8(logo.src)}"/>`
  )
}

interface Area {
  /** Default 0. */
  readonly left?: number
  readonly top?: number
  readonly width: number
  readonly height: number
}

/** A document that shows an area of the card. */
export function svgDocument({ left = 0, top = 0, width, height }: Area, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="${left} ${top} ${width} ${height}">${content}</svg>`
  )
}

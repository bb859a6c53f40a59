import { escapeUTF8 } from 'entities/escape'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { LogoProps, MarkProps } from '../contract/elements.ts'

export interface PlateShape {
  readonly width: number
  readonly height: number
  readonly mirrored: boolean
}

/** Boxes, mirrored for right-to-left cards. Only plain shapes: pictures and letters would be reversed. */
export function boxesSvg(content: string, { width, mirrored }: PlateShape): string {
  return mirrored ? mirrorSvg(content, width) : content
}

function mirrorSvg(content: string, cardWidth: number): string {
  return `<g transform="matrix(-1 0 0 1 ${cardWidth} 0)">${content}</g>`
}

/** A logo fitted into its box, never mirrored; `align` follows the writing direction. */
export function logoSvg(logo: LogoProps, box: PlacedBox, { mirrored }: PlateShape): string {
  const side = (logo.align === 'start') === mirrored ? 'xMaxYMid' : 'xMinYMid'
  return (
    `<image x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"` +
    ` preserveAspectRatio="${side} meet" href="${escapeUTF8(logo.src)}"/>`
  )
}

/** A drawing scaled to its box, which has the drawing's proportions. */
export function markSvg(mark: MarkProps, box: PlacedBox, { mirrored }: PlateShape): string {
  const paint =
    mark.stroke === undefined
      ? `fill="${escapeUTF8(mark.color)}"`
      : `fill="none" stroke="${escapeUTF8(mark.color)}" stroke-width="${mark.stroke}" stroke-linejoin="round"`
  const place = `x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"`
  const drawing = `<svg ${place} viewBox="${escapeUTF8(mark.viewBox)}"><path ${paint} d="${escapeUTF8(mark.path)}"/></svg>`
  return mirrored && mark.mirror ? mirrorSvg(drawing, 2 * box.left + box.width) : drawing
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

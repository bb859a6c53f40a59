import type { PlacedBox } from './layout.ts'

/** A box turned over with the card: what stood at the left edge stands at the right one. */
export function mirrorBox(box: PlacedBox, cardWidth: number): PlacedBox {
  return { ...box, left: cardWidth - box.left - box.width }
}

/** SVG content turned over; for plain shapes only, pictures and letters would read backwards. */
export function mirrorSvg(content: string, cardWidth: number): string {
  return `<g transform="matrix(-1 0 0 1 ${cardWidth} 0)">${content}</g>`
}

/** Step in pixels between the widths of downscaled cards: anyone may request them, and each is made and stored. */
const STEP = 20

/** Maximum size for the consumer, in pixels. */
export interface Room {
  readonly maxWidth?: number | undefined
  readonly maxHeight?: number | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Width and height of a card's picture at an available width. */
function thumbnailSize({ width, height }: Size, wanted: number): Size {
  return { width: wanted, height: Math.max(1, Math.floor((height * wanted) / width)) }
}

/** The largest picture of a card that fits: the card itself, or one of the available widths. */
export function thumbnailWithin(card: Size, { maxWidth = Infinity, maxHeight = Infinity }: Room): Size {
  if (card.width <= maxWidth && card.height <= maxHeight) return card
  // The widths whose height, rounded down, fits.
  const widest = Math.ceil(((maxHeight + 1) * card.width) / card.height) - 1
  const most = Math.max(1, Math.min(maxWidth, widest, card.width))
  return thumbnailSize(card, most < STEP ? most : most - (most % STEP))
}

/** Whether a card is available at a width. */
export function isThumbnailWidth(width: number, card: Size): boolean {
  return width >= 1 && width < card.width && (width < STEP || width % STEP === 0)
}

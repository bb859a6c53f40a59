/** Widths of smaller pictures of a card lie so many pixels apart: anyone may ask, and each is made and stored. */
const STEP = 20

/** The largest the asker has room for, in pixels. */
export interface Room {
  readonly maxWidth?: number | undefined
  readonly maxHeight?: number | undefined
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Width and height of a card's picture at one of the widths there are. */
function thumbnailSize({ width, height }: Size, wanted: number): Size {
  return { width: wanted, height: Math.max(1, Math.floor((height * wanted) / width)) }
}

/** The largest picture of a card that fits the room: the card itself, or one of the widths there are. */
export function thumbnailWithin(card: Size, { maxWidth = Infinity, maxHeight = Infinity }: Room): Size {
  if (card.width <= maxWidth && card.height <= maxHeight) return card
  // Of the widths whose height, rounded down, is within the room.
  const widest = Math.ceil(((maxHeight + 1) * card.width) / card.height) - 1
  const most = Math.max(1, Math.min(maxWidth, widest, card.width))
  return thumbnailSize(card, most < STEP ? most : most - (most % STEP))
}

/** Whether a card is offered at a width. */
export function isThumbnailWidth(width: number, card: Size): boolean {
  return width >= 1 && width < card.width && (width < STEP || width % STEP === 0)
}

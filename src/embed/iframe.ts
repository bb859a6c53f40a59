import { escapeText } from './escape.ts'
import type { EmbedSubject } from './subject.ts'
import { tagTexts } from './tags/tag-texts.ts'

/** Width in pixels from which the card's picture is beside the text instead of above it. */
export const SIDE_BY_SIDE = 480
/** Pixels for a headline of five lines, with section and date. */
const TEXT_HEIGHT = 200
/** Height in pixels with picture and text side by side. */
export const SIDE_HEIGHT = 240
/** Pixels; longer lines would be hard to read, and the picture would not grow. */
const MAX_WIDTH = 720

/** Height divided by width of the picture, which is a link preview. */
const PICTURE_RATIO = 630 / 1200

/** Height in pixels that shows the whole card at this width. */
export function cardHeight(width: number): number {
  return width >= SIDE_BY_SIDE ? SIDE_HEIGHT : Math.round(width * PICTURE_RATIO) + TEXT_HEIGHT
}

/** An iframe of fixed size, for oEmbed. */
export function fixedIframe(subject: EmbedSubject, src: string, width: number, height: number): string {
  return `<iframe ${attributes(subject, src)} width="${width}" height="${height}" style="border:0;max-width:100%"></iframe>`
}

/**
 * The snippet for editors: as wide as its column, and as high as the card needs at that width, without a script.
 * The clamp acts as a switch: from 480 pixels on its middle value is negative, so the minimum applies. Where styles
 * are stripped, the attributes apply.
 */
export function responsiveIframe(subject: EmbedSubject, src: string): string {
  const percent = PICTURE_RATIO * 100
  const height = `clamp(${SIDE_HEIGHT}px,(${SIDE_BY_SIDE}px - 100cqi)*999,${TEXT_HEIGHT}px + ${percent}cqi)`
  return (
    `<div style="container-type:inline-size;max-width:${MAX_WIDTH}px">` +
    `<iframe ${attributes(subject, src)} height="${SIDE_HEIGHT}" ` +
    `style="display:block;width:100%;height:${height};border:0"></iframe></div>`
  )
}

/** Screen readers read the title as the frame's name; `src` is escaped like any text. */
function attributes(subject: EmbedSubject, src: string): string {
  const { title } = tagTexts(subject)
  return `src="${escapeText(src)}" title="${escapeText(title)}" loading="lazy"`
}

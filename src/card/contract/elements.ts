import type { TextWeight } from '../../type/fonts/font-catalogue.ts'
import type { JSXElement, JSXNode } from './jsx.ts'

/**
 * The elements of a template, beside plain `div` boxes with CSS. They are markers: the engine reads the tree and
 * never calls them. A frame or picture has the size that its CSS gives it, independent of its content, so that one
 * layout and one plate serve every title.
 */

/** CSS as satori understands it: flexbox, colours, borders, radii. Left and right are mirrored for right-to-left articles. */
export type BoxStyle = Readonly<Record<string, string | number | undefined>>

export interface FrameProps {
  /** Unique on the card; used in verdicts. */
  readonly name: string
  readonly style: BoxStyle
  /** Position of the stack in a taller frame. Default `top`. */
  readonly anchor?: 'top' | 'middle' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  /** Columns from right to left, for Japanese and Chinese; `top` is then the right edge. */
  readonly writing?: 'vertical' | undefined
  /** `<Text>`, `<Row>`, `<Columns>` and `<Rule>`, from top to bottom. */
  readonly children: JSXNode
}

/** Font roles of a card; each has matching faces in every script. */
export type Voice =
  /** Headlines of news, in the brand's own font. */
  | 'display'
  /** Quotations and slow-paced stories. */
  | 'serif'
  /** Urgency and figures. */
  | 'condensed'
  /** Standfirsts. */
  | 'text'
  /** Kicker, byline, date. */
  | 'plain'

/** When an item is dropped because the elastic text of its frame has too little room. */
export interface Yielding {
  /** Dropped if the elastic text would be smaller than this. Pixels. */
  readonly dropBelow?: number
  /** Order in which items are dropped, from 1; of equals the last in the frame first. Default 1. */
  readonly yields?: number
}

/** The content of a text. */
export type Words = string | false | undefined | JSXElement | readonly Words[]

/** Words within a text with another style: the time in another colour, the unit smaller than its figure. */
export interface SpanProps {
  readonly children?: string | undefined
  /** Default: the text's. */
  readonly weight?: TextWeight | undefined
  /** Default: the text's. */
  readonly color?: string | undefined
  /** Ratio to the text's size, 0.4 to 1; the line height follows the text's size. Default 1. */
  readonly size?: number | undefined
}

export interface TextProps extends Yielding {
  /** Unique within the frame: `headline`, `kicker` … */
  readonly name: string
  /** Words, with `<Span>` around those in another style. Empty or missing text takes no space. */
  readonly children?: Words
  /** In a row: its maximum width, in pixels. */
  readonly most?: number
  /** In a row: shorter wordings, best first, tried before a smaller size. */
  readonly shorter?: readonly string[]
  readonly face: Voice
  /** 900 if the face has it, else 700; never synthesised. */
  readonly weight: TextWeight
  /** If the script and the face have it; never synthesised. */
  readonly italic?: boolean
  /** Pixels; a pair is the minimum and maximum: the largest size that fits is used. */
  readonly size: number | readonly [min: number, max: number]
  readonly color: string
  readonly maxLines?: number
  /** Where to cut if necessary: after a whole sentence if one fits. Default: after a word. */
  readonly cutAt?: 'sentence'
  /** Pixels to the item above; none if it is the first. */
  readonly gap?: number
  /** Upper case, if the script has it. */
  readonly upper?: boolean
  /** Letter spacing in em; ignored in cursive scripts. */
  readonly spacing?: number
  /** Ratio to the script's own line height. Default 1. */
  readonly leading?: number
  /** A background that hugs the letters, with this padding. Em. */
  readonly chip?: { readonly color: string; readonly x: number; readonly y: number }
  /** Shifts the text by its first letter's side bearing, so that large letters align optically with small ones. */
  readonly flush?: boolean
  /** An ornamental letterform, not text to read: alone in its frame, low in contrast, with `size` as the height of its ink. */
  readonly decoration?: boolean
}

/** Texts side by side on one baseline: kicker and brand, a figure and its unit. */
export interface RowProps extends Yielding {
  /** Unique within the frame. */
  readonly name: string
  /** Minimum gap between neighbours, in pixels. */
  readonly between: number
  /** `ends`: the last text is at the far edge. Default: packed, following the frame's `align`. */
  readonly spread?: 'ends'
  /** Whether elastic texts shrink in proportion or one after the other. Default `together`. */
  readonly shrink?: 'together' | 'in-turn'
  /** Keeps figures and unit in left-to-right order on right-to-left cards. */
  readonly dir?: 'ltr'
  readonly gap?: number
  /** `<Text>`; one with `yields` may be dropped. */
  readonly children: JSXNode
}

/** Texts side by side, each wrapping in its own column, with a common first baseline: a numbered point, a time and its news. */
export interface ColumnsProps extends Yielding {
  /** Unique within the frame. */
  readonly name: string
  /** Widths in pixels of all columns but the last, which takes the rest. */
  readonly widths: readonly number[]
  /** Pixels between columns. */
  readonly between: number
  /** A line above it, across the frame. */
  readonly rule?: { readonly height: number; readonly color: string }
  /** Padding above and below the texts, in em of the largest; a pair takes up to the maximum of the frame's spare height. */
  readonly padding?: number | readonly [min: number, max: number]
  readonly gap?: number
  /** `<Text>`, one per column. */
  readonly children: JSXNode
}

/** A coloured bar in the stack of a frame. */
export interface RuleProps extends Yielding {
  readonly width: number | 'full'
  readonly height: number
  readonly color: string
  readonly gap?: number
}

/** A picture of the article: its photo, the portrait of its speaker, subject or author, a picture of its gallery (from 1). */
export type PictureName = 'photo' | 'portrait' | `gallery.${number}`

/** A picture cropped to the box: above the backgrounds of the boxes that contain it, below everything else. */
export interface PhotoProps {
  /** Default `photo`. If the picture is missing, its box stays empty. */
  readonly of?: PictureName
  readonly style: BoxStyle
  /** `whole`: not cropped, the background shows beside it. Default `cover`. */
  readonly fit?: 'cover' | 'whole'
  /** `face`: the largest face fills the box. Default `scene`. */
  readonly subject?: 'scene' | 'face'
  /** `grey`: greyscale. Default `color`. */
  readonly tone?: 'color' | 'grey'
  /** `circle`: the largest ellipse in the box. Default: the box, with its style's `borderRadius`. */
  readonly shape?: 'circle'
}

/** A gradient that darkens the photo just as much as the texts of the named frames need. */
export interface ScrimProps {
  readonly style: BoxStyle
  /** The side where it is strongest; `ellipse` is strongest in the middle of its box. */
  readonly from: 'top' | 'bottom' | 'start' | 'end' | 'ellipse'
  readonly color: string
  /** The frames whose texts must be legible on it. */
  readonly behind: readonly string[]
  /** Minimum opacity at the strong side; 1 fades the photo out into the background. */
  readonly atLeast?: number
  /** `texts`: extends only as far as its texts need. Default: its box. */
  readonly reach?: 'texts'
}

/** The brand's logo, fitted into the box and never mirrored. */
export interface LogoProps {
  readonly style: BoxStyle
  /** Data URI. */
  readonly src: string
  readonly align: 'start' | 'end'
}

/** A small vector drawing: a play triangle, a star, a quotation mark. */
export interface MarkProps {
  readonly style: BoxStyle
  /** `0 0 width height` of the drawing's coordinate system. */
  readonly viewBox: string
  /** SVG path data. */
  readonly path: string
  readonly color: string
  /** Stroke width in the drawing's coordinates; absent: filled. */
  readonly stroke?: number
  /** Mirrored on right-to-left cards. Default false. */
  readonly mirror?: boolean
}

/** An element of a card as a JSX type. Recognised by name, because custom designs bring a copy of this file. */
export interface Element<Props> {
  (props: Props): never
  readonly element: string
}

function marker<Props>(element: string): Element<Props> {
  const refuse = (): never => {
    throw new Error(`<${element}> is read by the card engine, not called`)
  }
  return Object.assign(refuse, { element })
}

/** The element name of a JSX type; undefined for boxes and components. */
export function elementName(type: unknown): string | undefined {
  return typeof type === 'function' ? (type as Partial<Element<unknown>>).element : undefined
}

export const Frame = marker<FrameProps>('Frame')
export const Text = marker<TextProps>('Text')
export const Span = marker<SpanProps>('Span')
export const Row = marker<RowProps>('Row')
export const Columns = marker<ColumnsProps>('Columns')
export const Rule = marker<RuleProps>('Rule')
export const Photo = marker<PhotoProps>('Photo')
export const Scrim = marker<ScrimProps>('Scrim')
export const Logo = marker<LogoProps>('Logo')
export const Mark = marker<MarkProps>('Mark')

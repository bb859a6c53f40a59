import type { JSXElement, JSXNode } from 'satori/jsx'
import type { TextWeight } from '../../type/fonts/font-catalogue.ts'

/**
 * The elements a template is written in, beside plain `div` boxes with CSS. They are markers: the engine
 * reads the tree and never calls them. A frame or a picture has the size its CSS gives it, never that of its content,
 * so that one layout and one plate serve every title.
 */

/** CSS as satori understands it: flexbox, colours, borders, radii. Left and right are mirrored for right-to-left articles. */
export type BoxStyle = Readonly<Record<string, string | number | undefined>>

export interface FrameProps {
  /** Unique on the card; verdicts name it. */
  readonly name: string
  readonly style: BoxStyle
  /** Where the stack of items is when it is lower than the frame. Default `top`. */
  readonly anchor?: 'top' | 'middle' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  /** Columns from right to left, for Japanese and Chinese; the stack then goes from the right, `top` is the right edge. */
  readonly writing?: 'vertical' | undefined
  /** `<Text>`, `<Row>`, `<Columns>` and `<Rule>`, from top to bottom. */
  readonly children: JSXNode
}

/** The voices of a card; each has companions in every script. */
export type Voice =
  /** Headlines of news, in the brand's own face. */
  | 'display'
  /** A person's words, and what is told slowly. */
  | 'serif'
  /** Urgency and figures. */
  | 'condensed'
  /** Standfirsts. */
  | 'text'
  /** Kicker, byline, date. */
  | 'plain'

/** How an item gives way when the elastic text of its frame has too little room. */
export interface Yielding {
  /** Left out when the elastic text would come out smaller than this. Pixels. */
  readonly dropBelow?: number
  /** Items give way in this order, from 1; of equals the last in the frame goes first. Default 1. */
  readonly yields?: number
}

/** The content of a text. */
export type Words = string | false | undefined | JSXElement | readonly Words[]

/** Words within a text that are set otherwise: the time in another colour, the unit smaller than its figure. */
export interface SpanProps {
  readonly children?: string | undefined
  /** Default: the text's. */
  readonly weight?: TextWeight | undefined
  /** Default: the text's. */
  readonly color?: string | undefined
  /** Part of the text's size, 0.4 to 1: lines are as high as the text asks for. Default 1. */
  readonly size?: number | undefined
}

export interface TextProps extends Yielding {
  /** Unique within the frame: `headline`, `kicker` … */
  readonly name: string
  /** Words, with `<Span>` around those that are set otherwise. Empty or absent text takes no room. */
  readonly children?: Words
  /** In a row: the width it may take at most, in pixels. */
  readonly most?: number
  /** In a row: shorter wordings to try before the text is made smaller, best first. */
  readonly shorter?: readonly string[]
  readonly face: Voice
  /** 900 where the face has it, else 700; nothing is thickened. */
  readonly weight: TextWeight
  /** Where the script and the face have it; nothing is slanted. */
  readonly italic?: boolean
  /** Pixels; a pair is the smallest and the largest size, of which the largest that fits is taken. */
  readonly size: number | readonly [min: number, max: number]
  readonly color: string
  readonly maxLines?: number
  /** Where it is cut if it must be: after a whole sentence if there is one that fits. Default: after a word. */
  readonly cutAt?: 'sentence'
  /** Pixels between this and what is above it; nothing above, no gap. */
  readonly gap?: number
  /** Capitals where the script has them. */
  readonly upper?: boolean
  /** Em; ignored in scripts whose letters join. */
  readonly spacing?: number
  /** Line height as a ratio of the script's own. Default 1. */
  readonly leading?: number
  /** A ground that hugs the letters, with so much room around them. Em. */
  readonly chip?: { readonly color: string; readonly x: number; readonly y: number }
  /** Moves the text out by its first letter's side bearing, so that large letters meet the edge that small ones hang on. */
  readonly flush?: boolean
  /** A quiet letterform rather than words to be read: alone in its frame, low in contrast, `size` high in ink. */
  readonly decoration?: boolean
}

/** Texts side by side on one line and one baseline: kicker and brand, a figure and its unit. */
export interface RowProps extends Yielding {
  /** Unique within the frame. */
  readonly name: string
  /** Least pixels between neighbours. */
  readonly between: number
  /** `ends`: the last text is at the far edge. Default: packed at the frame's `align`. */
  readonly spread?: 'ends'
  /** Whether elastic texts become smaller in proportion, or one after the other in their order. Default `together`. */
  readonly shrink?: 'together' | 'in-turn'
  /** Keeps the order of figures and unit in right-to-left cards. */
  readonly dir?: 'ltr'
  readonly gap?: number
  /** `<Text>`; one with `yields` may be left out. */
  readonly children: JSXNode
}

/** Texts side by side, each wrapping in its own column, on one first baseline: a numbered point, a time and its news. */
export interface ColumnsProps extends Yielding {
  /** Unique within the frame. */
  readonly name: string
  /** Pixels of each column but the last, which takes what is left. */
  readonly widths: readonly number[]
  /** Pixels between columns. */
  readonly between: number
  /** A line above it, across the frame. */
  readonly rule?: { readonly height: number; readonly color: string }
  /** Room above and below the texts, in em of the largest. */
  readonly padding?: number
  readonly gap?: number
  /** `<Text>`, one a column. */
  readonly children: JSXNode
}

/** A bar of colour in the stack of a frame. */
export interface RuleProps extends Yielding {
  readonly width: number | 'full'
  readonly height: number
  readonly color: string
  readonly gap?: number
}

/** Which of the article's pictures: its photo, the portrait of who speaks or died or writes, one of its gallery (from 1). */
export type PictureName = 'photo' | 'portrait' | `gallery.${number}`

/** A picture cropped to the box: over the backgrounds of the boxes it is nested in, under everything else. */
export interface PhotoProps {
  /** Default `photo`. A picture that is absent leaves its box as it is. */
  readonly of?: PictureName
  readonly style: BoxStyle
  /** `whole`: nothing of it is cut off, the ground shows beside it. Default `cover`. */
  readonly fit?: 'cover' | 'whole'
  /** `face`: the largest face fills the box. Default `scene`. */
  readonly subject?: 'scene' | 'face'
  /** `grey`: black and white. Default `color`. */
  readonly tone?: 'color' | 'grey'
  /** `circle`: the largest ellipse in the box. Default: the box, with the `borderRadius` of its style. */
  readonly shape?: 'circle'
}

/** A darkening over the photo, only as strong as the texts in the frames named need it. */
export interface ScrimProps {
  readonly style: BoxStyle
  /** The side it is strongest at; `ellipse` is strongest in the middle of its box. */
  readonly from: 'top' | 'bottom' | 'start' | 'end' | 'ellipse'
  readonly color: string
  /** The frames whose texts must be legible over it. */
  readonly behind: readonly string[]
  /** Least opacity at the strong side; 1 fades a photo out into the ground under it. */
  readonly atLeast?: number
  /** `texts`: reaches no further than the texts behind which it lies need it to. Default: its box. */
  readonly reach?: 'texts'
}

/** The brand's logo, contained in the box and never mirrored. */
export interface LogoProps {
  readonly style: BoxStyle
  /** Data URI. */
  readonly src: string
  readonly align: 'start' | 'end'
}

/** A small drawing: a play triangle, a star, a quotation mark. */
export interface MarkProps {
  readonly style: BoxStyle
  /** `0 0 width height` of the drawing's own coordinates. */
  readonly viewBox: string
  /** SVG path data. */
  readonly path: string
  readonly color: string
  /** Width of an outline in the drawing's coordinates; absent: filled. */
  readonly stroke?: number
  /** Turned over in right-to-left cards. Default false. */
  readonly mirror?: boolean
}

/** An element of a card, as JSX has it for its type. Known by its name: designs of one's own bring a copy of this file. */
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

/** The name of the element that a JSX type is; undefined for boxes and components. */
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

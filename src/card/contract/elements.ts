import type { JSXNode } from 'satori/jsx'

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
  /** Where the stack of texts goes when it is lower than the frame. Default `top`. */
  readonly anchor?: 'top' | 'middle' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  /** `<Text>` and `<Rule>`, from top to bottom. */
  readonly children: JSXNode
}

export interface TextProps {
  /** Unique within the frame: `headline`, `kicker` … */
  readonly name: string
  /** Empty or absent text takes no room. */
  readonly children?: string | undefined
  /** display: headlines, in the brand's face; text: standfirsts and quotes; plain: kicker, byline, date. */
  readonly face: 'display' | 'text' | 'plain'
  readonly weight: 400 | 700
  /** Pixels; a pair is the smallest and the largest size, of which the largest that fits is taken. */
  readonly size: number | readonly [min: number, max: number]
  readonly color: string
  readonly maxLines?: number
  /** Pixels between this and the text or rule above it. */
  readonly gap?: number
  /** Capitals where the script has them. */
  readonly upper?: boolean
  /** Em; ignored in scripts whose letters join. */
  readonly spacing?: number
  /**
   * Left out when there is no room: when it does not fit in its own `maxLines` even with fewer sentences, or when the
   * elastic text of its frame would be smaller than this.
   */
  readonly dropBelow?: number
  /** A quiet letterform rather than words to be read: alone in its frame, low in contrast, `size` high in ink. */
  readonly decoration?: boolean
}

/** A bar of colour in the stack of a frame. */
export interface RuleProps {
  readonly width: number | 'full'
  readonly height: number
  readonly color: string
  readonly gap?: number
}

/** The article's photo, cropped to the box: over the backgrounds of the boxes it is nested in, under everything else. */
export interface PhotoProps {
  readonly style: BoxStyle
  /** `whole`: nothing of it is cut off, the ground shows beside it. Default `cover`. */
  readonly fit?: 'cover' | 'whole'
  /** `face`: the largest face fills the box. Default `scene`. */
  readonly subject?: 'scene' | 'face'
  /** `grey`: black and white. Default `color`. */
  readonly tone?: 'color' | 'grey'
}

/** A darkening over the photo, only as strong as the texts in the frames named need it. */
export interface ScrimProps {
  readonly style: BoxStyle
  /** The side it is strongest at. */
  readonly from: 'top' | 'bottom' | 'start' | 'end'
  readonly color: string
  /** The frames whose texts must be legible over it. */
  readonly behind: readonly string[]
  /** Least opacity at the strong side; 1 fades a photo out into the ground under it. */
  readonly atLeast?: number
}

/** The brand's logo, contained in the box and never mirrored. */
export interface LogoProps {
  readonly style: BoxStyle
  /** Data URI. */
  readonly src: string
  readonly align: 'start' | 'end'
}

function marker<Props>(name: string): (props: Props) => never {
  return () => {
    throw new Error(`<${name}> is read by the card engine, not called`)
  }
}

export const Frame = marker<FrameProps>('Frame')
export const Text = marker<TextProps>('Text')
export const Rule = marker<RuleProps>('Rule')
export const Photo = marker<PhotoProps>('Photo')
export const Scrim = marker<ScrimProps>('Scrim')
export const Logo = marker<LogoProps>('Logo')

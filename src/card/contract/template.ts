import type { Article } from '../../article/article.ts'
import type { Details } from '../../article/details.ts'
import type { Kind } from '../../article/kind/kinds.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { ShownLogo } from '../../article/brand/logo-choice.ts'
import type { LabelName } from '../../article/language/label-names.ts'
import type { Tone } from '../../article/brand/look.ts'
import type { PictureName } from './elements.ts'
import type { Format, FormatName } from './format.ts'
import type { OptionSpecs, OptionValues } from './options.ts'
import type { JSXNode } from './jsx.ts'

/** The name that lets the story choose its design. */
export const AUTOMATIC = 'auto'

/** Input of a template: the article's texts ready to be set, the brand, the format. */
export interface CardContent<Options extends OptionSpecs = OptionSpecs> {
  readonly article: Article
  readonly brand: Brand
  readonly format: Format
  readonly kind: Kind
  /** Values of the design's options. */
  readonly options: OptionValues<Options>
  readonly details: Details
  readonly headline: string
  readonly standfirst: string | undefined
  readonly kicker: string | undefined
  /** Names joined as the language joins them: “A, B und C”. */
  readonly byline: string | undefined
  /** The date of publication, written out in the article's language and time zone. */
  readonly date: string | undefined
  /** The time of publication, in the article's language. */
  readonly time: string | undefined
  /** The brand's name, else the site's. */
  readonly brandName: string | undefined
  /** The section's colour, else the brand's accent. */
  readonly accent: string
  /** The label of a kind of story in the article's language, as the brand prints it: “Breaking”, “Opinion”. */
  label(name: LabelName): string | undefined
  /** Whether the picture is available. */
  has(picture: PictureName): boolean
  readonly photoCredit: string | undefined
  /** Tone of the background; always one of the template's `tones`. */
  readonly tone: Tone
  /** ISO 15924 code of the headline's main script, which has its own sizes. */
  readonly script: string
  /** Line height of small text in the tallest script of headline, section, names, as a ratio of its size. */
  readonly leading: number
  /** Nastaliq, the sloping Arabic script of Urdu: it needs twice the line height. */
  readonly nastaliq: boolean
  /** A text was cut beside the picture: give it more of the picture's space. */
  readonly crowded: boolean
  /** The brand's logo for a background, on a plate if it would not be visible there; undefined: use the name. */
  logoOn(ground: string): ShownLogo | undefined
  /** Radius of chips and inset pictures, in pixels. */
  readonly corner: number
  /** Right-to-left: the template lays out left-to-right, and the whole card is mirrored afterwards. */
  readonly mirrored: boolean
}

/** The design that takes over if a design chosen for the story does not suit its photo. */
export interface DesignInstead {
  readonly design: string
  /** If the photo would be enlarged more than this many times. */
  readonly enlarged: number
  /** If words would cover a face. */
  readonly covered?: true
}

/** A card design: a pure function of its content that returns only boxes, frames and pictures. */
export interface CardTemplate<Options extends OptionSpecs = OptionSpecs> {
  readonly name: string
  /** One line for lists. */
  readonly description: string
  readonly formats: readonly FormatName[]
  /** The tones it supports; the first is the default. */
  readonly tones: readonly [Tone, ...Tone[]]
  /** The kinds of story that select it automatically; designs of one kind are tried in order. */
  readonly kinds: readonly Kind[]
  /** It sets text over the photo: not for stories whose brand forbids that. */
  readonly overlay?: true
  /** Absent: the design stays for any photo. */
  readonly instead?: DesignInstead
  /** Options for brands and callers. */
  readonly options?: Options
  /** What the story lacks for this design, completing “it needs …”; undefined if it can be drawn. */
  lacks?(content: CardContent<Options>): string | undefined
  render(content: CardContent<Options>): JSXNode
}

/** A design in a custom folder, which gives it its name. */
export type Design<Options extends OptionSpecs = OptionSpecs> = Omit<CardTemplate<Options>, 'name'>

import type { JSXNode } from 'satori/jsx'
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

/** The name that stands for the design that suits the story. */
export const AUTOMATIC = 'auto'

/** Input of a template: the article's words ready to be set, the brand, the format. */
export interface CardContent<Options extends OptionSpecs = OptionSpecs> {
  readonly article: Article
  readonly brand: Brand
  readonly format: Format
  readonly kind: Kind
  /** What the brand or the caller chose of what the design lets them choose. */
  readonly options: OptionValues<Options>
  readonly details: Details
  readonly headline: string
  readonly standfirst: string | undefined
  readonly kicker: string | undefined
  /** Names joined as the language joins them: “A, B und C”. */
  readonly byline: string | undefined
  /** The day of publication, written out in the article's language and at its own offset. */
  readonly date: string | undefined
  /** The hour and minute of publication, as the article's language writes them. */
  readonly time: string | undefined
  /** The brand's name, else the site's. */
  readonly brandName: string | undefined
  /** The colour of the section, else the brand's accent. */
  readonly accent: string
  /** The word for a kind of story in the article's language, as the brand prints it: “Breaking”, “Opinion”. */
  label(name: LabelName): string | undefined
  /** Whether the picture could be had. */
  has(picture: PictureName): boolean
  readonly photoCredit: string | undefined
  /** Colours of the ground; only one of those the template names in `tones`. */
  readonly tone: Tone
  /** ISO 15924 tag of most of the headline: it asks for its own sizes. */
  readonly script: string
  /** Line height of small type in that script, a ratio of its size. */
  readonly leading: number
  /** Arabic script that slopes, as Urdu is written: it needs twice the line. */
  readonly nastaliq: boolean
  /** The brand's logo for a ground, with a plate under it where it could not be seen there; undefined: use the name. */
  logoOn(ground: string): ShownLogo | undefined
  /** Radius of chips and inset pictures. Pixels. */
  readonly corner: number
  /** Right-to-left articles are laid out left-to-right here; the whole card is mirrored afterwards. */
  readonly mirrored: boolean
}

/** What takes over where a design was chosen by the story, and does not suit its photo. */
export interface DesignInstead {
  readonly design: string
  /** Where the photo would be enlarged more often than this. */
  readonly enlarged: number
  /** Where words would lie over a face. */
  readonly covered?: true
}

/** A card design: a pure function of its content, with nothing but boxes, frames and pictures in it. */
export interface CardTemplate<Options extends OptionSpecs = OptionSpecs> {
  readonly name: string
  /** One line for lists. */
  readonly description: string
  readonly formats: readonly FormatName[]
  /** The tones it can be drawn in; the first is its usual one. */
  readonly tones: readonly [Tone, ...Tone[]]
  /** The kinds of story it is made for, and takes without being asked; designs of one kind are tried in their order. */
  readonly kinds: readonly Kind[]
  /** It lays words over the photo: not for stories whose brand forbids that. */
  readonly overlay?: true
  /** Absent: it stays, whatever the photo. */
  readonly instead?: DesignInstead
  /** What a brand or a caller may choose. */
  readonly options?: Options
  /** What it needs and the story does not have, in words that complete “it needs …”; undefined when it can be drawn. */
  lacks?(content: CardContent<Options>): string | undefined
  render(content: CardContent<Options>): JSXNode
}

/** A design in a folder of one's own; the folder's name is its own. */
export type Design<Options extends OptionSpecs = OptionSpecs> = Omit<CardTemplate<Options>, 'name'>

import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { ShownPart } from '../../article/edits/edit-keys.ts'
import type { Verdict } from '../../verdict.ts'
import type { CardType } from '../contract/card-type.ts'
import type { Format, FormatName } from '../contract/format.ts'
import type { PhotoShape } from '../contract/photo-shapes.ts'
import type { Tone } from '../../article/brand/look.ts'
import type { PictureName } from '../contract/elements.ts'
import type { GivenOptions } from '../contract/options.ts'
import type { PhotoFile, PlannedPhoto } from '../photo/photo.ts'
import type { DesignInstead } from '../contract/template.ts'
import type { Blueprint } from './read-tree.ts'

export interface CardRequest {
  readonly article: Article
  readonly brand: Brand
  /** A design's name, or `auto` to let the story choose. */
  readonly template: string
  readonly format: FormatName
  /** Instead of a card: only the photo, cropped to this shape. */
  readonly shape?: PhotoShape | undefined
  /** `auto`: palette PNG if that is small and lossless, else JPEG. */
  readonly type: CardType | 'auto'
  /** 0.5: laid out at full size, rendered at half. Not for SVG. */
  readonly scale?: 0.5 | 1 | undefined
  /** Options set by the caller; they override the brand's. */
  readonly options?: GivenOptions | undefined
  /** Options set by an editor; they override the caller's, and are ignored if the design does not have them. */
  readonly editedOptions?: GivenOptions | undefined
  /** Absent: the template's default tone. */
  readonly tone?: Tone | undefined
  /** Parts hidden by an editor. */
  readonly hidden?: readonly ShownPart[] | undefined
  /** Drawn anew, because a text was cut beside a picture that could give way. */
  readonly crowded?: boolean | undefined
  /** Absent: the card is drawn without one. */
  readonly photo?: PhotoFile | undefined
  /** The portrait and gallery pictures that could be fetched. */
  readonly pictures?: ReadonlyMap<PictureName, PhotoFile> | undefined
}

/** When a card in another design takes over, and that card. */
export interface PlannedInstead extends DesignInstead {
  readonly plan: CardPlan
}

/** A planned card: boxes, texts and key; nothing is drawn yet. */
export interface CardPlan {
  readonly request: CardRequest
  /** Of the chosen design. */
  readonly template: string
  /** The card that takes over if this design does not suit the photo; absent if the design was requested. */
  readonly instead?: PlannedInstead | undefined
  /** Equal keys, equal bytes. 32 hexadecimal digits. */
  readonly key: string
  /** A card's format, or a shape of the photo alone. */
  readonly format: Format<FormatName | PhotoShape>
  readonly blueprint: Blueprint
  readonly mirrored: boolean
  /** Equal keys, equal positions of the boxes. */
  readonly layoutKey: string
  /** Equal keys, equal plates, except if scrims follow the texts. */
  readonly plateKey: string
  /** The available pictures, by name. */
  readonly pictures: ReadonlyMap<PictureName, PlannedPhoto>
  /** Verdicts on the texts. */
  readonly verdicts: readonly Verdict[]
}

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
  /** A design's name, or `auto`: the one that suits the story. */
  readonly template: string
  readonly format: FormatName
  /** In place of a card: the photo alone, cut to this shape. */
  readonly shape?: PhotoShape | undefined
  /** `auto`: palette PNG where it is small and lossless, else JPEG. */
  readonly type: CardType | 'auto'
  /** 0.5: laid out at full size, delivered at half. Not for SVG. */
  readonly scale?: 0.5 | 1 | undefined
  /** What the caller chose of what the design lets them choose; before what the brand chose. */
  readonly options?: GivenOptions | undefined
  /** What an editor chose of it, before that; a design that has no such option is drawn without it. */
  readonly editedOptions?: GivenOptions | undefined
  /** Absent: the usual tone of the template. */
  readonly tone?: Tone | undefined
  /** Parts an editor left off. */
  readonly hidden?: readonly ShownPart[] | undefined
  /** Absent: the card is drawn without one. */
  readonly photo?: PhotoFile | undefined
  /** Portrait and gallery, as far as they could be had. */
  readonly pictures?: ReadonlyMap<PictureName, PhotoFile> | undefined
}

/** A request worked out: which boxes, which words, under which name; nothing is drawn yet. */
export interface CardPlan {
  readonly request: CardRequest
  /** Of the design that was taken. */
  readonly template: string
  /** What takes over where it does not suit the photo; absent where the design was asked for, or has none. */
  readonly instead?: DesignInstead | undefined
  /** Same key, same bytes. 32 hexadecimal digits. */
  readonly key: string
  /** A card's, or the shape of the photo alone. */
  readonly format: Format<FormatName | PhotoShape>
  readonly blueprint: Blueprint
  readonly mirrored: boolean
  /** Same key, same places of the boxes. */
  readonly layoutKey: string
  /** Same key, same plate, where its scrims do not follow the texts. */
  readonly plateKey: string
  /** The pictures there are, by name. */
  readonly pictures: ReadonlyMap<PictureName, PlannedPhoto>
  /** Found in the texts. */
  readonly verdicts: readonly Verdict[]
}

import type { PictureName } from '../contract/elements.ts'
import type { Format } from '../contract/format.ts'
import type { PlannedPhoto } from '../photo/photo.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { Blueprint } from '../plan/read-tree.ts'
import type { Scale } from './at-scale.ts'
import type { Layer } from './layer.ts'

/** What a plate is drawn from. */
export interface PlateSpec {
  readonly blueprint: Blueprint
  readonly format: Format<string>
  readonly layout: Layer
  /** Same key, same layout. */
  readonly layoutKey: string
  /** By name; a picture that a template asks for and that is absent leaves its box as it is. */
  readonly pictures: ReadonlyMap<PictureName, PlannedPhoto>
  /** By frame, where its letters are: scrims reach as far as these need them to. */
  readonly inks: ReadonlyMap<string, PlacedBox>
  /** At which it is painted; all else here is at full size. */
  readonly scale: Scale
}

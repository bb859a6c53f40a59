import { createCardScaler } from '../../card/scale-card.ts'
import { createCanvas } from '../../card/ink/canvas.ts'
import kernelModule from '../../kernel/kernel.wasm'
import { openPhotoParts } from './photo.ts'

/** Makes smaller pictures of stored cards, in the isolate: they are PNG or JPEG of our own. */
export const scaleCard = createCardScaler(() => ({
  ...openPhotoParts(undefined),
  canvas: createCanvas(kernelModule),
}))

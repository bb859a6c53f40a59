import { createCardScaler } from '../../card/scale-card.ts'
import { createCanvas } from '../../card/ink/canvas.ts'
import kernelModule from '../../kernel/kernel.wasm'
import { openPhotoParts } from './photo.ts'

/** Downscales stored cards in the isolate: they are our own PNG or JPEG. */
export const scaleCard = createCardScaler(() => ({
  ...openPhotoParts(undefined),
  canvas: createCanvas(kernelModule),
}))

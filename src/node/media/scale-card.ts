import { createCardScaler } from '../../card/scale-card.ts'
import { createCanvas } from '../../card/ink/canvas.ts'
import { openPhotoParts } from './photo.ts'
import { loadKernel } from './wasm-modules.ts'

/** Downscales stored cards; sharp and the kernels are loaded with the first. */
export const scaleCard = createCardScaler(() => ({ ...openPhotoParts(), canvas: createCanvas(loadKernel()) }))

import resvgModule from '@resvg/resvg-wasm/index_bg.wasm'
import layoutModule from 'satori/layout.wasm'
import { createBoxLayout } from '../../card/plan/layout-boxes.ts'
import { createResvgRaster } from './resvg.ts'

/**
 * What draws plates, the heaviest part of the worker: loaded with the first one. Both start here and not in a function,
 * because what a module starts belongs to no request, whichever one loads it: others may wait for it.
 */
export const layoutBoxes = createBoxLayout(layoutModule)
export const raster = createResvgRaster(resvgModule)

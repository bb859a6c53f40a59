import { templates } from '../../../templates/all.ts'
import { createCanvas } from '../../card/ink/canvas.ts'
import { createCardEngine, type EngineParts } from '../../card/create-engine.ts'
import type { CardEngine } from '../../card/engine.ts'
import { createBoxLayout } from '../../card/plan/layout-boxes.ts'
import { createFontBook } from '../../type/fonts/font-book.ts'
import { createHarfBuzz } from '../../type/shaping/harfbuzz.ts'
import { createHyphenBook } from '../../type/breaking/hyphen-book.ts'
import { createTypesetter } from '../../type/typesetter.ts'
import { diskFonts } from './fonts.ts'
import { loadKernel, loadLayout, loadTypeModules } from './wasm-modules.ts'
import { loadPhotoCutter, loadPhotoKernel } from './photo.ts'
import { createResvgRaster } from './resvg.ts'
import { createWebpEncoder } from './webp.ts'
import { nodeZlib } from './zlib.ts'

/**
 * The card engine with all parts for Node: its only composition. Takes some thirty milliseconds of compiling;
 * fonts, resvg and sharp are loaded by the first card that needs them.
 * @param replaced parts to use instead of Node's
 */
export async function composeEngine(replaced: Partial<EngineParts> = {}): Promise<CardEngine> {
  const typesetter = createTypesetter(createHarfBuzz(loadTypeModules()))
  const { openFace, instance: cutFace, closeFace } = typesetter
  const disk = diskFonts()
  const photoKernel = loadPhotoKernel()
  return createCardEngine({
    templates,
    typesetter,
    fonts: createFontBook({ ...disk, openFace, cutFace, closeFace }),
    hyphens: createHyphenBook(disk.source),
    canvas: createCanvas(loadKernel()),
    layoutBoxes: createBoxLayout(loadLayout()),
    raster: createResvgRaster(),
    photos: loadPhotoCutter(photoKernel),
    shade: photoKernel.shade,
    zlib: nodeZlib,
    webp: createWebpEncoder(),
    ...replaced,
  })
}

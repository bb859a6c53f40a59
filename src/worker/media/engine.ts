import { crc32, deflateSync } from 'node:zlib'
import harfbuzz from 'harfbuzzjs/dist/harfbuzz.wasm'
import coverage from '../../../fonts/coverage.json' with { type: 'json' }
import manifest from '../../../fonts/manifest.json' with { type: 'json' }
import { templates } from '../../../templates/all.ts'
import type { Zlib } from '../../card/encode/encode-png.ts'
import { createCanvas } from '../../card/ink/canvas.ts'
import { createCardEngine } from '../../card/create-engine.ts'
import type { CardTemplate } from '../../card/contract/template.ts'
import type { CardEngine } from '../../card/engine.ts'
import kernel from '../../kernel/kernel.wasm'
import { createFontBook } from '../../type/fonts/font-book.ts'
import type { FontManifest } from '../../type/fonts/font-manifest.ts'
import { createHarfBuzz } from '../../type/shaping/harfbuzz.ts'
import { createHyphenBook } from '../../type/breaking/hyphen-book.ts'
import pen from '../../type/shaping/pen.wasm'
import { createTypesetter } from '../../type/typesetter.ts'
import { ownTemplates } from '../own-designs.ts'
import { createAssetFonts } from './asset-fonts.ts'
import type { Bindings } from '../bindings.ts'
import { composePhotoCutter, openPhotoKernel } from './photo.ts'
import { createWebpEncoder } from './webp.ts'

/** Bytes of two caches; an isolate has 128 MB in all. A plate takes 3 to 8 MB. */
const PLATE_BYTES = 16 * 1024 * 1024
const FONT_BYTES = 24 * 1024 * 1024

/** Workers' own zlib, by its Node name: as fast as Node's, and synchronous, unlike CompressionStream. */
const zlib: Zlib = {
  deflate: (data, level) => deflateSync(data, { level, memLevel: 9 }),
  crc32: (data) => crc32(data),
}

/**
 * The card engine with all parts for Workers. The code that draws plates, two fifths of the script, is loaded when
 * a plate needs it: otherwise a start would take twice as long.
 */
export function composeEngine(
  { ASSETS, IMAGES }: Bindings,
  own: readonly CardTemplate[] = ownTemplates,
): CardEngine {
  const typesetter = createTypesetter(createHarfBuzz({ harfbuzz, pen }))
  const { openFace, instance: cutFace, closeFace } = typesetter
  const source = createAssetFonts(ASSETS)
  const photoKernel = openPhotoKernel()
  return createCardEngine({
    templates: [...own, ...templates],
    typesetter,
    fonts: createFontBook({
      manifest: manifest as FontManifest,
      coverage,
      source,
      openFace,
      cutFace,
      closeFace,
      maxBytes: FONT_BYTES,
    }),
    hyphens: createHyphenBook(source),
    canvas: createCanvas(kernel),
    zlib,
    layoutBoxes: async (...boxes) => (await import('./box-layout.ts')).layoutBoxes(...boxes),
    raster: async (...picture) => (await import('./resvg.ts')).raster(...picture),
    photos: composePhotoCutter(ASSETS, IMAGES, photoKernel),
    shade: photoKernel.shade,
    webp: createWebpEncoder(IMAGES, createCanvas(kernel), zlib),
    plateBytes: PLATE_BYTES,
  })
}

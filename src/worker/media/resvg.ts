import { initWasm, Resvg } from '@resvg/resvg-wasm'
import resvgModule from '@resvg/resvg-wasm/index_bg.wasm'
import type { PlateRaster } from '../../card/plate/layer.ts'

/** Started with the module: a promise made in a request dies with it. */
const starting = initWasm(resvgModule)

/** Plates by resvg in wasm, the largest part of the worker: loaded with the first plate that has more than flat rectangles. */
export const raster: PlateRaster = async (svg, width, height) => {
  await starting
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } })
  try {
    const image = resvg.render()
    try {
      if (image.width !== width || image.height !== height)
        throw new Error(`the plate is ${image.width} × ${image.height}, not ${width} × ${height}`)
      return image.pixels
    } finally {
      // Otherwise it stays in wasm memory until the isolate ends.
      image.free()
    }
  } finally {
    resvg.free()
  }
}

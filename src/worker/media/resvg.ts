import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PlateRaster } from '../../card/plate/layer.ts'

/** Plates by resvg in wasm. To be created at the top of a module: a promise made in a request dies with it. */
export function createResvgRaster(module: WebAssembly.Module): PlateRaster {
  const starting = initWasm(module)

  return async function rasterise(svg, width, height) {
    await starting
    const resvg = new Resvg(svg, { font: { loadSystemFonts: false } })
    try {
      const image = resvg.render()
      try {
        if (image.width !== width || image.height !== height)
          throw new Error(`the plate is ${image.width} × ${image.height}, not ${width} × ${height}`)
        return image.pixels
      } finally {
        // What is not freed stays in wasm memory until the isolate ends.
        image.free()
      }
    } finally {
      resvg.free()
    }
  }
}

import type { PlateRaster } from '../../card/plate/layer.ts'

/** Plates by native resvg. The library is loaded with the first plate: a server that only inks cached plates never loads it. */
export function createResvgRaster(): PlateRaster {
  let resvg: Promise<typeof import('@resvg/resvg-js')> | undefined

  return async function rasterise(svg, width, height) {
    resvg ??= loadResvg()
    const { renderAsync } = await resvg
    const image = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: 'off' })
    if (image.width !== width || image.height !== height) {
      throw new Error(`the plate is ${image.width} × ${image.height}, not ${width} × ${height}`)
    }
    return new Uint8Array(image.pixels)
  }
}

/**
 * resvg's allocator, mimalloc, returns memory after each picture and faults it in again for the next; without that
 * a plate takes a fifth less time. It reads this variable once, when the library is loaded.
 */
function loadResvg(): Promise<typeof import('@resvg/resvg-js')> {
  process.env['MIMALLOC_PURGE_DELAY'] ??= '-1'
  return import('@resvg/resvg-js')
}

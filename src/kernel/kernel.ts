// Exports for the canvas (src/card/ink/canvas.ts). Everything else in this folder stays inside the wasm.

export { setSurface, clearDrawn } from './surface'
export { setTile } from './coverage'
export { setWinding } from './winding'
export { prepareGlyph, drawGlyph, forgetInk } from './glyph'
export { blendMask, fillRect, drawPicture, makeOpaque } from './blend'
export { setPalette, indexAll, packNibbles } from './palette'
export { setBlends, blendIndexed, fillIndexed, restoreRows, expandRows } from './indexed'
export { filterUp } from './png/filter-up'
export { deflateRows } from './png/deflate'
export { jpegBlocks } from './jpeg/blocks'
export { jpegCount, jpegScan } from './jpeg/scans'

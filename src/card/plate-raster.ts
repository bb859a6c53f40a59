/**
 * Turns the SVG of a plate into pixels: premultiplied RGBA, `width * height * 4` bytes, owned by the caller.
 * There is no text in it and no fonts are needed; pictures are data URIs. Nothing is ever fetched.
 */
export type PlateRaster = (svg: string, width: number, height: number) => Promise<Uint8Array>

/**
 * Turns a plate's SVG into pixels: premultiplied RGBA, `width * height * 4` bytes. The SVG holds no text and no
 * references to the outside; an SVG that cannot be drawn, or not in that size, is a template's mistake and rejects.
 */
export type PlateRaster = (svg: string, width: number, height: number) => Promise<Uint8Array>

import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { fontFiles, look, sceneAt, sceneTree } from '../scene.ts'

/** satori sets and lays out, resvg draws and encodes: the common combination. */
export async function openSatori(): Promise<(n: number) => Promise<Uint8Array>> {
  const fonts = fontFiles()
  return async (n) => {
    const tree = sceneTree(sceneAt(n)) as Parameters<typeof satori>[0]
    const svg = await satori(tree, { width: look.width, height: look.height, fonts })
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  }
}

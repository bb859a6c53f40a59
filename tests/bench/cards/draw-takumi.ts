import { Renderer } from '@takumi-rs/core'
import { render, type RenderInput } from 'takumi-js'
import { fontFiles, look, sceneAt, sceneTree } from '../scene.ts'

/** takumi's native renderer, its fonts registered once. */
export async function openTakumi(): Promise<(n: number) => Promise<Uint8Array>> {
  const renderer = new Renderer()
  for (const font of fontFiles()) await renderer.registerFont(font)
  return (n) => {
    const tree = sceneTree(sceneAt(n)) as RenderInput
    return render(tree, { renderer, width: look.width, height: look.height, format: 'png' })
  }
}

import { Renderer } from '@takumi-rs/core'
import sharp from 'sharp'
import { render, type RenderInput } from 'takumi-js'
import { formatNames, formats } from '../../../src/card/contract/formats.ts'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { articleAt, brand } from './draw-handbill.ts'
import { benchPhoto, photoAt } from './photo-scene.ts'
import { fontFiles, look, sceneAt, sceneTree } from '../scene.ts'

import type { Way } from '../measure.ts'

const QUALITY = 82
/** Offset of titles that no round draws. */
const ANOTHER_TITLE = 10_000

/** JPEG cards with a photo, by name of the row; each call returns one card, or the last of six. */
export async function openPhotos(): Promise<Readonly<Record<string, Way>>> {
  const engine = await composeEngine()
  const photo = await benchPhoto()
  const known = await photoFile(photo)
  const renderer = new Renderer()
  for (const font of fontFiles()) await renderer.registerFont(font)

  async function handbill(n: number, file: typeof known, wanted: readonly (typeof formatNames)[number][]) {
    const article = articleAt(n)
    const plans = []
    for (const format of wanted)
      plans.push(await engine.plan({ article, brand, template: 'photo', format, type: 'jpg', photo: file }))
    let bytes = new Uint8Array(0)
    for (const plan of plans) bytes = new Uint8Array((await engine.draw(plan)).bytes)
    return bytes
  }
  async function takumi(n: number, width: number, height: number): Promise<Uint8Array> {
    const images = [{ src: 'photo', data: photoAt(photo, n), cache: 'none' as const }]
    return render(withPhoto(sceneTree(sceneAt(n)), width, height) as RenderInput, {
      renderer,
      width,
      height,
      format: 'jpeg',
      quality: QUALITY,
      images,
    })
  }
  return {
    'Handbill, photo anew': { draw: async (n) => handbill(n, await photoFile(photoAt(photo, n)), ['og']) },
    'Handbill, photo known': {
      before: async (n) => handbill(n + ANOTHER_TITLE, known, ['og']),
      draw: async (n) => handbill(n, known, ['og']),
    },
    'Handbill, six formats': {
      draw: async (n) => handbill(n, await photoFile(photoAt(photo, n)), formatNames),
    },
    'sharp alone': {
      draw: async (n) =>
        sharp(photoAt(photo, n))
          .resize(look.width, look.height)
          .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
          .toBuffer(),
    },
    'takumi-js, og': { draw: async (n) => takumi(n, look.width, look.height) },
    'takumi-js, six formats': {
      draw: async (n) => {
        let bytes = new Uint8Array(0)
        for (const { width, height } of Object.values(formats))
          bytes = new Uint8Array(await takumi(n, width, height))
        return bytes
      },
    },
  }
}

/** The scene's text over a full-bleed photo. */
function withPhoto(tree: ReturnType<typeof sceneTree>, width: number, height: number): unknown {
  const style = { position: 'absolute', left: 0, top: 0, width, height }
  const image = { type: 'img', props: { src: 'photo', style: { ...style, objectFit: 'cover' } } }
  const { backgroundColor: _, ...ground } = tree.props.style
  const words = { type: 'div', props: { ...tree.props, style: { ...ground, ...style } } }
  return {
    type: 'div',
    props: { style: { display: 'flex', position: 'relative', width, height }, children: [image, words] },
  }
}

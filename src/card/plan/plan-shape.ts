import { Problem } from '../../problem.ts'
import { type PhotoShape, photoShapes, shapeFormat, type ShapeSpec } from '../contract/photo-shapes.ts'
import type { ArticleImage } from '../../article/image.ts'
import { largestWindow } from '../photo/crop/window.ts'
import { photoSizeOf } from '../photo/files/photo-size.ts'
import type { Size } from '../photo/scale/raster.ts'
import { cardKey, layoutKey, plateKey } from './card-key.ts'
import type { CardPlan, CardRequest } from './card-plan.ts'
import type { Blueprint } from './read-tree.ts'

/** Key of the only box: the photo. */
const KEY = 'photo'

/**
 * Plans the photo alone, cropped to a shape.
 * @throws Problem `unsupported-media` without a photo
 */
export async function planShape(
  request: CardRequest,
  shape: PhotoShape,
  fontsVersion: string,
): Promise<CardPlan> {
  const { photo, article } = request
  if (photo === undefined) throw new Problem('unsupported-media', 'There is no photo to cut.')
  const spec: ShapeSpec = photoShapes[shape]
  const format = shapeFormat(shape, sizeWithin(spec, photoSizeOf(photo.bytes)))
  const blueprint = photoAlone(format)
  const pictures: CardPlan['pictures'] = new Map([
    [KEY, { file: photo, given: givenFor(spec, article.image) }],
  ])
  const plan = {
    request,
    template: KEY,
    format,
    blueprint,
    mirrored: false,
    layoutKey: layoutKey(blueprint, sized(format), false),
    plateKey: plateKey(blueprint, sized(format), false, pictures),
    pictures,
    verdicts: [],
  }
  return { ...plan, key: await cardKey(plan, fontsVersion) }
}

/** The shape in the photo's available pixels, if its header gives the size. */
function sizeWithin(spec: ShapeSpec, photo: Size | undefined): Size {
  if (photo === undefined) return spec
  const width = Math.min(spec.width, Math.floor(largestWindow(photo, spec).width * photo.width))
  return { width, height: Math.max(1, Math.round((width * spec.height) / spec.width)) }
}

function sized({ name, width, height }: CardPlan['format']): string {
  return `${name} ${width} ${height}`
}

function givenFor({ like }: ShapeSpec, image: ArticleImage | undefined) {
  const crop = like.map((format) => image?.crops?.[format]).find((given) => given !== undefined)
  return { focus: image?.focus, crop }
}

function photoAlone({ width, height }: Size): Blueprint {
  const style = { position: 'absolute', left: 0, top: 0, width, height } as const
  return {
    boxes: {
      type: 'div',
      key: null,
      props: {
        style: { position: 'relative', width, height, backgroundColor: '#ffffff' },
        children: [{ type: 'div', key: KEY, props: { style, children: [] } }],
      },
    },
    frames: new Map(),
    photos: new Map([[KEY, { style }]]),
    scrims: new Map(),
    logos: new Map(),
    marks: new Map(),
  }
}

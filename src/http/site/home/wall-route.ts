import type { Hono } from 'hono'
import type { Article } from '../../../article/article.ts'
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import { imagesOf } from '../../../card/contract/images.ts'
import type { PictureName } from '../../../card/contract/elements.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import { type PhotoFile, photoFile } from '../../../card/photo/photo.ts'
import { Problem } from '../../../problem.ts'
import { cacheControl } from '../../answer/caching.ts'
import { readMaterial, readTexts } from '../../answer/page/page-files.ts'
import { createRenderCache } from '../../answer/render-cache.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { drawOnce } from './draw-once.ts'
import { type WallCard, wallCards, wallName } from './wall-cards.ts'

/** Bytes; all cards of the wall at half size. */
const CACHE_BYTES = 3 * 1024 * 1024
/** Replace the photos that the stories name. */
const PHOTOS = ['ferry.jpg', 'monsoon.jpg']
const PICTURE = /"((?:photo|portrait)(?:-\d+)?\.jpg)"/g

/** `GET /examples/{name}.jpg`: the cards of the wall, drawn on first request. */
export function wallRoute(app: Hono<AppEnv>, deps: AppDeps): void {
  const drawn = createRenderCache(CACHE_BYTES)
  app.get('/examples/:file', async (c) => {
    const name = c.req.param('file').replace(/\.jpg$/, '')
    const card = wallCards.find((one) => wallName(one) === name)
    if (card === undefined) throw new Problem('not-found', 'There is no such example.')
    return drawOnce(c, await requestOf(card, deps), {
      ...deps,
      drawn,
      // A fixed, small set of cards: no rate limit.
      allowRender: async () => true,
      cache: cacheControl.asset,
    })
  })
}

async function requestOf({ story, format, tone }: WallCard, { pageFiles }: AppDeps) {
  const text = (await readTexts('stories.json', pageFiles))[story]
  if (text === undefined)
    throw new Problem('not-found', 'The example stories are not there: the build puts them together.')
  const { articleFromJson } = await import('../../../article/json/from-json.ts')
  // Stories name pictures by relative paths; an article needs absolute addresses.
  const { article } = articleFromJson(JSON.parse(text.replaceAll(PICTURE, '"https://harbour.example/$1"')))
  const pictures = await picturesOf(article, pageFiles)
  return {
    article,
    brand: { ...exampleBrand, name: article.site?.name ?? exampleBrand.name },
    template: AUTOMATIC,
    format,
    tone,
    type: 'jpg',
    scale: 0.5,
    photo: pictures.get('photo'),
    pictures,
  } as const
}

/** The two photos in turn; designs with a portrait get none. */
async function picturesOf(article: Article, pageFiles: AppDeps['pageFiles']) {
  const pictures = new Map<PictureName, PhotoFile>()
  const files: PhotoFile[] = []
  for (const name of PHOTOS) {
    const bytes = await readMaterial(name, pageFiles)
    if (bytes) files.push(await photoFile(bytes))
  }
  const names = [...imagesOf(article).keys()].filter((name) => name !== 'portrait')
  names.forEach((name, at) => {
    const file = files[at % files.length]
    if (file) pictures.set(name, file)
  })
  return pictures
}

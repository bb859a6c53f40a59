import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleBrand } from '../../../../article/brand/example-brand.ts'
import type { PictureName } from '../../../../card/contract/elements.ts'
import { formatNames, isFormatName } from '../../../../card/contract/formats.ts'
import type { FormatName } from '../../../../card/contract/format.ts'
import { AUTOMATIC } from '../../../../card/contract/template.ts'
import { photoFile, type PhotoFile } from '../../../../card/photo/photo.ts'
import { findTemplate, Problem } from '../../../../problem.ts'
import { loadDesigns } from '../../../designs/load-designs.ts'
import { resolveFile } from '../../../files/package-files.ts'
import { writeWhole } from '../../../files/write-whole.ts'
import { composeEngine } from '../../../media/engine.ts'
import { loadConfig } from '../../../server/load-config.ts'
import { galleryArticles } from './gallery-articles.ts'
import { galleryPage, type ShownCard } from './gallery-page.ts'
import { quantity } from '../../output/quantity.ts'
import { say } from '../../output/say.ts'

export interface Gallery {
  /** Path of the page. */
  readonly page: string
  readonly cards: readonly ShownCard[]
}

export interface GalleryOptions {
  readonly out: string
  readonly design?: string
  readonly formats?: string
  /** Folder of photos for the stories; absent: the example photos. */
  readonly photos?: string
}

/** Draws every design in every format with its stories, with and without photo, and a page that shows them. */
export async function drawGallery({ out, design, formats, photos }: GalleryOptions): Promise<Gallery> {
  const folder = loadConfig({ HOST: '127.0.0.1', PORT: '0' }).templates
  const { templates } = await loadDesigns(folder)
  const engine = await composeEngine({ templates })
  const wanted = design === undefined ? templates : [findTemplate(templates, design, '--design')]
  const pictures = await picturesOf(photos)
  const shown: ShownCard[] = []
  for (const { name, formats: known } of wanted) {
    for (const format of known.filter((one) => chosen(formats).includes(one))) {
      for (const { name: story, article } of galleryArticles(name)) {
        for (const withPhoto of [true, false]) {
          const plan = await engine.plan({
            article,
            brand: exampleBrand,
            template: name,
            format,
            type: AUTOMATIC,
            ...(withPhoto && { photo: pictures.get('photo'), pictures }),
          })
          // Without its photo a design is replaced; the result belongs to another.
          if (plan.template !== name) continue
          const card = await engine.draw(plan)
          const file = `${name}-${format}-${story}${withPhoto ? '' : '-bare'}.${card.type}`
          await writeWhole(join(out, file), card.bytes)
          shown.push({ design: name, format, story, hasPhoto: withPhoto, file, verdicts: card.verdicts })
        }
      }
    }
    say(`${name}: ${quantity(shown.filter((card) => card.design === name).length, 'card')}`)
  }
  await writeWhole(join(out, 'index.html'), galleryPage(shown))
  return { page: join(out, 'index.html'), cards: shown }
}

function chosen(list: string | undefined): readonly FormatName[] {
  if (list === undefined) return formatNames
  return list.split(',').map((name) => {
    if (isFormatName(name)) return name
    throw new Problem('unknown-format', `There is no format “${name}”.`, {
      field: '--formats',
      allowed: formatNames,
    })
  })
}

const PHOTOS = ['#root/examples/ferry.jpg', '#root/examples/monsoon.jpg']

/** The first is the story's photo, the second the portrait, all are the gallery. */
async function picturesOf(folder: string | undefined): Promise<ReadonlyMap<PictureName, PhotoFile>> {
  const files =
    folder === undefined
      ? PHOTOS.map(resolveFile)
      : readdirSync(folder)
          .filter((file) => /\.(?:jpe?g|png|webp)$/i.test(file))
          .toSorted()
          .map((file) => join(folder, file))
  const read = await Promise.all(files.map(async (file) => photoFile(readFileSync(file))))
  const [first, second = first] = read
  if (first === undefined || second === undefined)
    throw new Problem('not-found', `There is no picture in “${folder ?? ''}”.`, { field: '--photos' })
  const at = (index: number) => read[index % read.length]!
  return new Map<PictureName, PhotoFile>([
    ['photo', first],
    ['portrait', second],
    ['gallery.1', first],
    ['gallery.2', at(2)],
    ['gallery.3', at(3)],
    ['gallery.4', at(4)],
  ])
}

import { digest } from '../../net/bytes.ts'
import type { CardPlan } from './card-plan.ts'
import { textsIn, type Blueprint } from './read-tree.ts'
import { colorsOf } from './spans.ts'

/**
 * Part of every key: raise it when the same tree comes out as other pixels (typesetting, ink, encoding). Templates and
 * fonts are in the key by themselves.
 */
const ENGINE_REVISION = 7

/** What decides where the boxes of a card land. */
export function layoutKey({ boxes }: Blueprint, size: string, mirrored: boolean): string {
  return JSON.stringify([size, mirrored, boxes])
}

/**
 * Everything a plate shows, as one string: same string, same pixels. Texts are not in it, so every title of a
 * section shares the plate.
 */
export function plateKey(
  blueprint: Blueprint,
  size: string,
  mirrored: boolean,
  pictures: CardPlan['pictures'],
): string {
  const { boxes, frames, photos, scrims, logos, marks } = blueprint
  const shown = [...photos.values()].map(({ of = 'photo' }) => {
    const picture = pictures.get(of)
    return picture && [picture.file.digest, picture.given]
  })
  // A scrim's strength depends on the colours of the texts over it.
  const scrimmed = [...scrims.values()].map((scrim) =>
    scrim.behind.map((name) => {
      const frame = frames.get(name)
      return frame && textsIn(frame).flatMap(colorsOf)
    }),
  )
  return JSON.stringify([
    size,
    mirrored,
    shown,
    boxes,
    [...photos],
    [...scrims],
    scrimmed,
    [...logos],
    [...marks],
  ])
}

/** Everything a card shows: its plate, the texts in its frames and how they are set, and the type of its file. */
export async function cardKey(
  {
    request,
    blueprint,
    plateKey: plate,
    instead,
  }: Pick<CardPlan, 'request' | 'blueprint' | 'plateKey' | 'instead'>,
  fontsVersion: string,
): Promise<string> {
  const { article, brand, type, scale = 1 } = request
  const words = [...blueprint.frames]
  const credit = article.image?.credit
  const own = brand.fonts?.faces.map(({ role, hash, weight, italic, axes, langs, fits }) => [
    role,
    hash,
    weight,
    italic,
    axes,
    langs,
    fits,
  ])
  return digest(
    JSON.stringify([
      ENGINE_REVISION,
      fontsVersion,
      plate,
      words,
      article.lang,
      brand.face,
      brand.corner,
      own,
      type,
      credit,
      instead,
      ...(scale === 1 ? [] : [scale]),
    ]),
  )
}

import { digest } from '../../net/bytes.ts'
import type { CardPlan } from './card-plan.ts'
import { textsIn, type Blueprint } from './read-tree.ts'
import { colorsOf } from './spans.ts'

/**
 * Part of every key: raise it when the same tree gives other pixels (typesetting, ink, encoding). Templates and
 * fonts have their own versions in the key.
 */
const ENGINE_REVISION = 9

/** Key of everything that determines the layout of a card's boxes. */
export function layoutKey({ boxes }: Blueprint, size: string, mirrored: boolean): string {
  return JSON.stringify([size, mirrored, boxes])
}

/** Key of everything a plate shows: equal keys, equal pixels. Without texts, so that all titles of a section share the plate. */
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
  // A scrim's strength depends on the colours of its texts.
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

/** Key of everything a card shows: plate, texts and their styles, file type; the same of the card that may take over. */
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
      instead && [instead.enlarged, instead.covered, instead.plan.key],
      ...(scale === 1 ? [] : [scale]),
    ]),
  )
}

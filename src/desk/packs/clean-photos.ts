import type { Card, CardEngine, DrawOptions } from '../../card/engine.ts'
import { type PhotoShape, photoShapeNames } from '../../card/contract/photo-shapes.ts'
import type { CardPlan, CardRequest } from '../../card/plan/card-plan.ts'
import { Problem } from '../../problem.ts'
import type { NamedPhoto, PackedPhoto } from './pack-schema.ts'

/** A photo in one shape, with its file. */
export interface CleanPhoto {
  readonly packed: PackedPhoto
  readonly bytes: Uint8Array
}

/**
 * The pack's photo in each shape that search engines ask for; empty if the photo cannot be shown, which its cards
 * report.
 * @param request of any of its cards
 */
export async function cleanPhotos(
  request: CardRequest,
  { engine, drawing }: { readonly engine: CardEngine; readonly drawing?: DrawOptions | undefined },
): Promise<readonly CleanPhoto[]> {
  const photos: CleanPhoto[] = []
  if (request.photo === undefined) return photos
  for (const shape of photoShapeNames) {
    const plan = await engine.plan(shapeRequest(request, shape))
    const card = await drawn(async () => engine.draw(plan, drawing))
    if (card === undefined) return []
    photos.push({ packed: packed(shape, plan, card), bytes: card.bytes })
  }
  return photos
}

/** The same photos, planned and not drawn: their addresses and sizes. Only for a photo that a card has shown. */
export async function namedPhotos(
  request: CardRequest,
  engine: Pick<CardEngine, 'plan'>,
): Promise<readonly NamedPhoto[]> {
  return Promise.all(
    photoShapeNames.map(async (shape) => {
      const { key, format } = await engine.plan(shapeRequest(request, shape))
      return named(shape, key, format)
    }),
  )
}

/** The engine's request for the photo alone. */
export function shapeRequest(request: CardRequest, shape: PhotoShape): CardRequest {
  return { ...request, shape, type: 'jpg', scale: 1 }
}

async function drawn(draw: () => Promise<Card>): Promise<Card | undefined> {
  try {
    return await draw()
  } catch (error) {
    if (error instanceof Problem && error.code === 'unsupported-media') return undefined
    throw error
  }
}

function packed(shape: PhotoShape, { key }: CardPlan, card: Card): PackedPhoto {
  return { ...named(shape, key, card), bytes: card.bytes.length }
}

function named(shape: PhotoShape, version: string, size: Pick<Card, 'width' | 'height'>): NamedPhoto {
  const { width, height } = size
  return {
    format: shape,
    type: 'jpg',
    contentType: 'image/jpeg',
    file: `${shape}.jpg`,
    width,
    height,
    version,
  }
}

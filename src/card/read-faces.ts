import type { Brand } from '../article/brand.ts'
import type { Face } from '../type/face.ts'
import type { FontBook } from '../type/font-book.ts'
import type { Verdict } from '../verdict.ts'
import type { TextItem } from './read-tree.ts'
import type { Sketch } from './sketch.ts'

export interface CardFaces {
  /** By `frame/text`. */
  readonly faces: ReadonlyMap<string, readonly Face[]>
  readonly verdicts: readonly Verdict[]
}

/** Has the font files read that a card's texts need, and no others. */
export async function readFaces({ blueprint, request }: Sketch, fonts: FontBook): Promise<CardFaces> {
  const faces = new Map<string, readonly Face[]>()
  const verdicts: Verdict[] = []
  for (const [name, frame] of blueprint.frames) {
    for (const item of frame.items) {
      if (item.kind !== 'text') continue
      const found = await fonts.facesFor(item.content, {
        lang: request.article.lang,
        role: roleOf(item, request.brand.face),
        weight: item.weight,
      })
      faces.set(`${name}/${item.name}`, found.faces)
      verdicts.push(...found.verdicts)
    }
  }
  return { faces, verdicts }
}

/** Three voices on a card: the brand's own for headlines, its reading companion for standfirsts, a plain sans for the rest. */
function roleOf(item: TextItem, face: Brand['face']): Brand['face'] {
  if (item.face === 'display') return face
  return item.face === 'text' && face === 'serif' ? 'serif' : 'sans'
}

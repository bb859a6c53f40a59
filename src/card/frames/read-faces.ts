import type { Brand } from '../../article/brand/brand.ts'
import type { Face } from '../../type/fonts/face.ts'
import type { FaceRequest, FontBook } from '../../type/fonts/font-book.ts'
import type { Verdict } from '../../verdict.ts'
import type { TextItem } from '../plan/read-tree.ts'
import type { CardPlan, CardRequest } from '../plan/card-plan.ts'

export interface CardFaces {
  /** By `frame/text`. */
  readonly faces: ReadonlyMap<string, readonly Face[]>
  readonly verdicts: readonly Verdict[]
}

interface Voiced {
  readonly name: string
  readonly text: string
  readonly voice: FaceRequest
}

/** Has the font files read that a card's texts need, and no others. */
export async function readFaces({ blueprint, request }: CardPlan, fonts: FontBook): Promise<CardFaces> {
  const texts = [...blueprint.frames].flatMap(([frame, { items }]) =>
    items.flatMap((item): Voiced[] =>
      item.kind === 'text'
        ? [{ name: `${frame}/${item.name}`, text: item.content, voice: voiceOf(item, request) }]
        : [],
    ),
  )
  if (!texts.every(({ text, voice }) => fonts.facesLoaded(text, voice))) await readSideBySide(texts, fonts)
  const faces = new Map<string, readonly Face[]>()
  const verdicts: Verdict[] = []
  for (const { name, text, voice } of texts) {
    const found = await fonts.facesFor(text, voice)
    faces.set(name, found.faces)
    verdicts.push(...found.verdicts)
  }
  return { faces, verdicts }
}

/** All texts of a voice are asked for as one, so that no file is read twice. What fails is met and told again by each. */
async function readSideBySide(texts: readonly Voiced[], fonts: FontBook): Promise<void> {
  const voices = Map.groupBy(texts, ({ voice: { role, weight } }) => `${role} ${weight}`)
  const readings = Array.from(voices.values(), async (group) =>
    fonts.facesFor(group.map(({ text }) => text).join('\n'), group[0]!.voice),
  )
  await Promise.allSettled(readings)
}

function voiceOf(item: TextItem, { article, brand }: CardRequest): FaceRequest {
  return { lang: article.lang, role: roleOf(item, brand.face), weight: item.weight }
}

/** Three voices on a card: the brand's own for headlines, its reading companion for standfirsts, a plain sans for the rest. */
function roleOf(item: TextItem, face: Brand['face']): Brand['face'] {
  if (item.face === 'display') return face
  return item.face === 'text' && face === 'serif' ? 'serif' : 'sans'
}

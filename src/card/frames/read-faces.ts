import type { Brand } from '../../article/brand/brand.ts'
import type { OwnFontRole } from '../../article/brand/own-font.ts'
import type { Face } from '../../type/fonts/face.ts'
import type { FaceRequest, FontBook } from '../../type/fonts/font-book.ts'
import type { Verdict } from '../../verdict.ts'
import { textsIn, type TextItem } from '../plan/read-tree.ts'
import type { SpanItem } from '../plan/spans.ts'
import type { CardPlan, CardRequest } from '../plan/card-plan.ts'

export interface CardFaces {
  /** By `frame/text`. */
  readonly faces: ReadonlyMap<string, readonly Face[]>
  readonly verdicts: readonly Verdict[]
}

interface NamedText {
  readonly name: string
  readonly text: string
  readonly wanted: FaceRequest
}

/** Reads the font files that a card's texts need. */
export async function readFaces({ blueprint, request }: CardPlan, fonts: FontBook): Promise<CardFaces> {
  const texts: NamedText[] = []
  for (const [name, frame] of blueprint.frames) {
    for (const item of textsIn(frame)) {
      const text = { name: `${name}/${item.name}`, text: item.content, wanted: faceRequest(item, request) }
      texts.push(text)
      if (item.spans) texts.push(...spansOf(text, item.spans))
    }
  }
  if (!texts.every(({ text, wanted }) => fonts.facesLoaded(text, wanted))) await readTogether(texts, fonts)
  const faces = new Map<string, readonly Face[]>()
  const verdicts: Verdict[] = faultsOf(request.brand, blueprint.frames)
  for (const { name, text, wanted } of texts) {
    const found = await fonts.facesFor(text, wanted)
    faces.set(name, found.faces)
    verdicts.push(...found.verdicts)
  }
  return { faces, verdicts }
}

/** The spans of a text that need other faces; equal weight and size are merged. */
function spansOf({ name, text, wanted }: NamedText, spans: readonly SpanItem[]): NamedText[] {
  const names = new Set(spans.map((span) => facesOfSpan(name, span)))
  names.delete(name)
  return Array.from(names, (key) => {
    const alike = spans.filter((span) => facesOfSpan(name, span) === key)
    const { weight = wanted.weight, size: scale } = alike[0]!
    const words = alike.map(({ start, end }) => text.slice(start, end)).join('\n')
    return { name: key, text: words, wanted: { ...wanted, weight, scale } }
  })
}

/** Key of a span's faces: that of its text if they are the same. */
export function facesOfSpan(text: string, { weight, size = 1 }: Pick<SpanItem, 'weight' | 'size'>): string {
  return weight === undefined && size === 1 ? text : `${text} ${weight ?? ''} ${size}`
}

/**
 * Reads the files for all texts of one face request together, so that none is read twice. Failures are reported by
 * each text later.
 */
async function readTogether(texts: readonly NamedText[], fonts: FontBook): Promise<void> {
  const readings = Array.from(new Set(texts.map(sortOf)), async (sort) => {
    const group = texts.filter((each) => sortOf(each) === sort)
    return fonts.facesFor(group.map(({ text }) => text).join('\n'), group[0]!.wanted)
  })
  await Promise.allSettled(readings)
}

function sortOf({ wanted: { role, weight, italic, scale = 1, own } }: NamedText): string {
  return `${role} ${weight} ${italic} ${scale} ${own?.map(({ hash }) => hash).join()}`
}

function faceRequest(item: TextItem, { article, brand }: CardRequest): FaceRequest {
  const role = ownRole[item.face]
  const own = brand.fonts?.faces.filter((font) => font.role === role)
  // Figures alone use the condensed face itself, because East Asian companions have wide ones.
  const lang = item.face === 'condensed' && !/\p{L}/u.test(item.content) ? 'en' : article.lang
  return {
    lang,
    role: roleOf(item, brand.face),
    weight: item.weight,
    italic: item.italic,
    size: typeof item.size === 'number' ? item.size : item.size[1],
    own: own?.length ? own : undefined,
  }
}

/** The brand's own face for each voice. */
const ownRole: Readonly<Record<TextItem['face'], OwnFontRole>> = {
  display: 'display',
  serif: 'text',
  text: 'text',
  plain: 'plain',
  condensed: 'condensed',
}

/** Headlines use the brand's face, standfirsts its text companion, all else a plain sans. */
function roleOf(item: TextItem, face: Brand['face']): Brand['face'] {
  if (item.face === 'display') return face
  if (item.face === 'serif' || item.face === 'condensed') return item.face
  return item.face === 'text' && face === 'serif' ? 'serif' : 'sans'
}

/** Problems of the brand's own faces that the card's texts need. */
function faultsOf({ fonts }: Brand, frames: CardPlan['blueprint']['frames']): Verdict[] {
  if (fonts === undefined || fonts.faults.length === 0) return []
  const roles = new Set(
    [...frames.values()].flatMap((frame) => textsIn(frame).map(({ face }) => ownRole[face])),
  )
  return fonts.faults
    .filter(({ role }) => roles.has(role))
    .map(({ file, reason }) => ({
      code: 'font-refused',
      severity: 'warning',
      place: `fonts/${file}`,
      message: `The brand’s font ${file} ${reason}; a built-in face is used instead.`,
    }))
}

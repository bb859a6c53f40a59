import { Problem } from '../problem.ts'
import type { FontBook } from '../type/fonts/font-book.ts'
import type { HyphenBook } from '../type/breaking/hyphen-book.ts'
import type { Patterns } from '../type/breaking/hyphenation.ts'
import type { Typesetter } from '../type/typesetter.ts'
import type { Verdict } from '../verdict.ts'
import { templateList } from './contract/template-list.ts'
import type { CardTemplate } from './contract/template.ts'
import type { EncodedCard } from './encode/byte-budget.ts'
import { encodeCard, type WebpEncoder } from './encode/encode-card.ts'
import type { Zlib } from './encode/encode-png.ts'
import { withRights } from './encode/write-rights.ts'
import { svgCard } from './encode/svg-card.ts'
import type { Card, CardEngine } from './engine.ts'
import type { LaidOutFrame } from './frames/laid-out.ts'
import { layoutFrame } from './frames/layout-frame.ts'
import { facesOfSpan, readFaces, type CardFaces } from './frames/read-faces.ts'
import { readHyphens } from './frames/read-hyphens.ts'
import type { Canvas } from './ink/canvas.ts'
import { inkCard } from './ink/ink-card.ts'
import { judgeCard } from './judge-card.ts'
import type { PhotoCutter } from './photo/photo.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'
import type { Layer } from './plate/layer.ts'
import { createLayoutCache } from './plate/layout-cache.ts'
import { designInstead } from './design-instead.ts'
import { cornerOf } from './plan/card-content.ts'
import { planCard } from './plan/plan-card.ts'
import { planRoomier } from './plan-roomier.ts'
import { framesFollowed, inksOf } from './plate/followed-ink.ts'
import { formatAt, framesAt, sizeAt } from './plate/at-scale.ts'
import { createPlateCache } from './plate/plate-cache.ts'
import { readRights } from './photo/rights/read-rights.ts'
import type { Plate, PlateMaker } from './plate/plate.ts'

export interface EngineParts extends PlateMaker {
  readonly templates: readonly CardTemplate[]
  readonly photos: PhotoCutter
  readonly typesetter: Typesetter
  readonly fonts: FontBook
  readonly hyphens: HyphenBook
  readonly canvas: Canvas
  readonly zlib: Zlib
  readonly webp: WebpEncoder
  /** Bytes of the plate cache; a Workers isolate has less memory than a server. */
  readonly plateBytes?: number
}

export function createCardEngine(parts: EngineParts): CardEngine {
  const layoutOf = createLayoutCache(parts.layoutBoxes)
  const plates = createPlateCache(parts, parts.plateBytes)

  async function plan(request: CardRequest): Promise<CardPlan> {
    return planCard(request, parts.templates, parts.fonts.version)
  }

  async function draw(planned: CardPlan): Promise<Card> {
    const timings = startTimings()
    const layout = await layoutOf(planned)
    timings.mark('layout')
    const followed = framesFollowed(planned)
    // Fonts are read while the plate is drawn.
    const [{ faces, verdicts }, { hyphens, verdicts: unread }, ready] = await Promise.all([
      readFaces(planned, parts.fonts),
      readHyphens(planned, parts.hyphens),
      followed.size > 0
        ? undefined
        : plates.lend(planned, layout, new Map()).finally(() => timings.mark('plate')),
    ])
    timings.mark('fonts')
    let plate = ready
    try {
      const frames = layoutFrames(planned, layout, { faces, hyphens }, parts.typesetter)
      timings.mark('type')
      const roomier = await planRoomier(planned, frames, plan)
      if (roomier) return draw(roomier)
      const inks = inksOf(followed, frames)
      const other = await designInstead({ ...planned, layout, inks }, parts.photos)
      if (other) {
        const card = await draw(other.plan)
        return { ...card, verdicts: [other.verdict, ...card.verdicts] }
      }
      plate ??= await plates.lend(planned, layout, inks)
      timings.mark('plate')
      const encoded = await inkAndEncode(planned, plate, frames, parts, timings.mark)
      timings.mark('encode')
      const judged = judgeCard(planned, plate, frames)
      return {
        ...encoded,
        template: planned.template,
        crop: plate.photo?.window,
        faces: plate.photo && { found: plate.photo.heads, cut: plate.photo.cutHeads },
        ...sizeAt(planned.format, plate.scale),
        verdicts: [
          ...planned.verdicts,
          ...verdicts,
          ...unread,
          ...frames.flatMap((frame) => frame.verdicts),
          ...judged,
          ...encoded.verdicts,
        ],
        lines: linesOf(frames),
        places: placesOf(frames, layout),
        timings: timings.steps,
      }
    } finally {
      if (plate) plates.giveBack(plate)
    }
  }

  return {
    templates: templateList(parts.templates),

    plan,

    async draw(planned) {
      try {
        return await draw(planned)
      } catch (error) {
        const { request } = planned
        const isNeeded = planned.pictures.size === 0 || request.shape !== undefined
        if (isNeeded || !isUnreadablePhoto(error)) throw error
        const card = await draw(await plan({ ...request, photo: undefined, pictures: undefined }))
        return { ...card, verdicts: [...card.verdicts, photoMissing(error)] }
      }
    },
  }
}

function isUnreadablePhoto(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'unsupported-media'
}

function photoMissing({ message }: Problem): Verdict {
  return { code: 'photo-missing', severity: 'error', place: 'image', message }
}

function layoutFrames(
  { blueprint, format, request }: CardPlan,
  layout: Layer,
  { faces, hyphens }: { readonly faces: CardFaces['faces']; readonly hyphens: Patterns | undefined },
  typesetter: Typesetter,
): readonly LaidOutFrame[] {
  return Array.from(blueprint.frames, ([name, frame]) => {
    const box = layout.boxes.get(name)
    if (box === undefined) throw new Error(`frame ${name} has not been laid out`)
    return layoutFrame(frame, box, {
      typesetter,
      article: request.article,
      cardWidth: format.width,
      corner: cornerOf(request.brand, format),
      place: `${format.name}/${name}`,
      hyphens,
      facesOf: (item) => faces.get(`${name}/${item.name}`) ?? [],
      facesOfSpan: (item, span) => faces.get(facesOfSpan(`${name}/${item.name}`, span)) ?? [],
    })
  })
}

/** Fraction of a card: with a smaller portrait the card counts as flat, because PNG is then smaller and sharper. */
const SMALL_PICTURE = 0.06

/** No await from the start of ink to the encoded bytes: all cards share the canvas. */
async function inkAndEncode(
  { format, pictures, request: { article, type } }: CardPlan,
  plate: Plate,
  frames: readonly LaidOutFrame[],
  parts: EngineParts,
  mark: (step: string) => void,
): Promise<EncodedCard> {
  const { canvas } = parts
  if (type === 'svg') return svgCard(plate, frames, format, canvas)
  const size = formatAt(format, plate.scale)
  inkCard(canvas, plate, framesAt(frames, plate.scale), size)
  mark('ink')
  const hasPhoto = plate.pictured > SMALL_PICTURE
  const encoded = await encodeCard(canvas, { type, hasPhoto, format: size }, parts)
  const photo = plate.photo && pictures.get('photo')
  if (encoded.type !== 'jpg' || photo === undefined) return encoded
  const rights = readRights(photo.file.bytes)
  return {
    ...encoded,
    bytes: withRights(encoded.bytes, { ...rights, credit: article.image?.credit ?? rights.credit }),
  }
}

function placesOf(frames: readonly LaidOutFrame[], { boxes }: Layer): Card['places'] {
  return frames.flatMap(({ name, texts }) => {
    const { left, top, width, height } = boxes.get(name)!
    const frame = { left, top, right: left + width, bottom: top + height }
    return texts
      .filter(({ placed }) => placed.glyphs.length > 0)
      .map((text) => ({
        place: `${name}/${text.name}`,
        ink: text.placed.ink,
        frame,
        decoration: text.decoration,
      }))
  })
}

function linesOf(frames: readonly LaidOutFrame[]): Card['lines'] {
  return Object.fromEntries(
    frames.flatMap(({ name, texts }) =>
      texts.map((text) => [`${name}/${text.name}`, text.placed.lines.map((line) => line.text)]),
    ),
  )
}

interface Timings {
  /** Ends the step that began at the previous call (or the start), and names it. */
  mark(step: string): void
  /** Step → milliseconds. */
  readonly steps: Readonly<Record<string, number>>
}

/** Times the steps of one card for Server-Timing. On Workers the clock stops during synchronous work, so they are 0. */
function startTimings(): Timings {
  const steps: Record<string, number> = {}
  let last = performance.now()
  return {
    steps,
    mark(step) {
      const now = performance.now()
      steps[step] = (steps[step] ?? 0) + now - last
      last = now
    },
  }
}

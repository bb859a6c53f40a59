import { LRUCache } from 'lru-cache'
import { Problem } from '../problem.ts'
import type { FontBook } from '../type/fonts/font-book.ts'
import type { HyphenBook } from '../type/breaking/hyphen-book.ts'
import type { Patterns } from '../type/breaking/hyphenation.ts'
import type { Typesetter } from '../type/typesetter.ts'
import type { Canvas } from './ink/canvas.ts'
import { parseColor } from './contract/color.ts'
import { encodeCard, type Encoded } from './encode/encode.ts'
import type { Card, CardEngine } from './engine.ts'
import { judgeCard } from './judge-card.ts'
import { makePlate, type Plate, type PlateMaker } from './plate/plate.ts'
import { readFaces, type CardFaces } from './plan/read-faces.ts'
import { readHyphens } from './plan/read-hyphens.ts'
import { layoutFrame, type LaidOutFrame } from './frames/layout-frame.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'
import { planCard } from './plan/plan-card.ts'
import { cardSvg } from './encode/svg-card.ts'
import type { CardTemplate } from './contract/template.ts'
import { startTimings } from './timings.ts'
import type { WebpEncoder } from './encode/webp.ts'
import { utf8 } from '../net/bytes.ts'

/** Sixteen plates of the usual 3 MB: the formats of a design with two or three section colours each. */
const PLATE_BYTES = 48 * 1024 * 1024

/** JPEG inside an SVG, where no network counts bytes. */
const EMBEDDED_QUALITY = 88

export interface EngineParts extends PlateMaker {
  readonly templates: readonly CardTemplate[]
  readonly typesetter: Typesetter
  readonly fonts: FontBook
  readonly hyphens: HyphenBook
  readonly canvas: Canvas
  readonly webp: WebpEncoder
  /** Room for plates; an isolate of Workers has less of it than a server. */
  readonly plateBytes?: number
}

export function createCardEngine(parts: EngineParts): CardEngine {
  const plates = new LRUCache<string, Plate>({
    maxSize: parts.plateBytes ?? PLATE_BYTES,
    sizeCalculation: (plate) => plate.pixels.length,
  })

  /** Plates without photos that are being made, so that many who ask at once get one. */
  const making = new Map<string, Promise<Plate>>()

  async function plateOf(plan: CardPlan): Promise<Plate> {
    const { plateKey, request } = plan
    const known = plates.get(plateKey)
    if (known) return known
    // A photo may be read by a service that answers one request, and whoever else waited would wait for ever.
    if (request.photo !== undefined) return newPlate(plan)
    const begun = making.get(plateKey) ?? newPlate(plan).finally(() => making.delete(plateKey))
    making.set(plateKey, begun)
    return begun
  }

  async function newPlate({ blueprint, format, mirrored, plateKey, request }: CardPlan): Promise<Plate> {
    const plate = await makePlate(blueprint, format, mirrored, request.photo, parts)
    plates.set(plateKey, plate)
    return plate
  }

  async function plan(request: CardRequest): Promise<CardPlan> {
    return planCard(request, parts.templates, parts.fonts.version)
  }

  async function draw(plan: CardPlan): Promise<Card> {
    const timings = startTimings()
    // Fonts come from elsewhere, and a plate is computed: one goes on behind the other.
    const [{ faces, verdicts }, { hyphens, verdicts: unread }, plate] = await Promise.all([
      readFaces(plan, parts.fonts),
      readHyphens(plan, parts.hyphens),
      plateOf(plan).finally(() => timings.mark('plate')),
    ])
    timings.mark('fonts')
    const frames = layoutFrames(plan, plate, { faces, hyphens }, parts.typesetter)
    timings.mark('type')
    const encoded = await inkAndEncode(plan, plate, frames, parts, timings.mark)
    timings.mark('encode')
    return {
      ...encoded,
      width: plan.format.width,
      height: plan.format.height,
      verdicts: [
        ...plan.verdicts,
        ...verdicts,
        ...unread,
        ...frames.flatMap((frame) => frame.verdicts),
        ...judgeCard(plan, plate, frames),
        ...encoded.verdicts,
      ],
      lines: linesOf(plan, frames),
      timings: timings.steps,
    }
  }

  return {
    templates: parts.templates.map(({ name, description, formats }) => ({ name, description, formats })),

    plan,

    async draw(planned) {
      try {
        return await draw(planned)
      } catch (error) {
        const { request } = planned
        if (request.photo === undefined || !(error instanceof Problem) || error.code !== 'unsupported-media')
          throw error
        const card = await draw(await plan({ ...request, photo: undefined }))
        const lost = {
          code: 'photo-missing',
          severity: 'error',
          place: 'image',
          message: error.message,
        } as const
        return { ...card, verdicts: [...card.verdicts, lost] }
      }
    },
  }
}

function layoutFrames(
  { blueprint, format, request }: CardPlan,
  plate: Plate,
  { faces, hyphens }: { readonly faces: CardFaces['faces']; readonly hyphens: Patterns | undefined },
  typesetter: Typesetter,
): readonly LaidOutFrame[] {
  return [...blueprint.frames].map(([name, frame]) => {
    const box = plate.boxes.get(name)
    if (box === undefined) throw new Error(`frame ${name} has not been laid out`)
    return layoutFrame(frame, box, {
      typesetter,
      article: request.article,
      cardWidth: format.width,
      place: `${format.name}/${name}`,
      hyphens,
      facesOf: (item) => faces.get(`${name}/${item.name}`) ?? [],
    })
  })
}

/** From the start of ink to the encoded bytes nothing awaits: the canvas is shared by all cards. */
async function inkAndEncode(
  { format, request }: CardPlan,
  plate: Plate,
  frames: readonly LaidOutFrame[],
  { canvas, webp }: EngineParts,
  mark: (step: string) => void,
): Promise<Encoded> {
  canvas.begin(plate.pixels, format.width, format.height)
  if (request.type === 'svg') {
    const svg = cardSvg(plate, frames, format, () => canvas.jpeg(EMBEDDED_QUALITY, '444'))
    return { bytes: utf8(svg), type: 'svg', contentType: 'image/svg+xml', verdicts: [] }
  }
  for (const { rules, texts } of frames) {
    for (const { x, y, width, height, color } of rules) canvas.rect(x, y, width, height, parseColor(color))
    for (const { placed, color } of texts) canvas.text(placed, parseColor(color))
  }
  mark('ink')
  if (request.type === 'webp') {
    const pixels = canvas.pixels()
    return {
      bytes: await webp(pixels, format.width, format.height),
      type: 'webp',
      contentType: 'image/webp',
      verdicts: [],
    }
  }
  return encodeCard(canvas, { type: request.type, hasPhoto: plate.photoSize !== undefined, format })
}

function linesOf({ blueprint }: CardPlan, frames: readonly LaidOutFrame[]): Card['lines'] {
  const names = [...blueprint.frames.keys()]
  return Object.fromEntries(
    frames.flatMap((frame, index) =>
      frame.texts.map((text) => [`${names[index]}/${text.name}`, text.placed.lines.map((line) => line.text)]),
    ),
  )
}

import type { Card, CardEngine } from '../../src/card/engine.ts'
import type { CardPlan, CardRequest } from '../../src/card/plan/card-plan.ts'
import { formats } from '../../src/card/contract/formats.ts'
import { photoShapes, shapeFormat } from '../../src/card/contract/photo-shapes.ts'

const contentTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} as const

export interface FakeEngine extends CardEngine {
  /** All drawn requests, so that a test can check that nothing was drawn. */
  readonly drawn: CardRequest[]
}

interface Options {
  /** Error to throw instead of drawing, if the function returns one. */
  readonly fault?: (request: CardRequest) => Error | undefined
  readonly verdicts?: Card['verdicts']
}

/** The plan of an empty card. */
const nothing = {
  blueprint: {
    boxes: { type: 'div', key: null, props: { style: {}, children: [] } },
    frames: new Map(),
    photos: new Map(),
    scrims: new Map(),
    logos: new Map(),
    marks: new Map(),
  },
  mirrored: false,
  template: 'headline',
  pictures: new Map(),
  layoutKey: '',
  plateKey: '',
  verdicts: [],
} as const satisfies Partial<CardPlan>

/** Returns a few bytes that name the request; counts what it draws. */
export function createFakeEngine({ fault, verdicts = [] }: Options = {}): FakeEngine {
  const drawn: CardRequest[] = []
  return {
    drawn,
    templates: [
      {
        name: 'auto',
        description: 'What suits.',
        formats: ['og', 'twitter', 'youtube', 'square', 'portrait', 'story'],
      },
      {
        name: 'headline',
        description: 'A headline.',
        formats: ['og', 'twitter', 'youtube', 'square', 'portrait', 'story'],
      },
      { name: 'quote', description: 'Words of somebody.', formats: ['og', 'square'] },
    ],
    async plan(request) {
      const key = Array.from(
        JSON.stringify([request.template, request.format, request.shape, request.type, request.article]),
      )
        .reduce((hash, char) => (hash * 31n + BigInt(char.codePointAt(0) ?? 0)) % (1n << 128n), 7n)
        .toString(16)
        .padStart(32, '0')
      const { shape } = request
      const format = shape ? shapeFormat(shape, photoShapes[shape]) : formats[request.format]
      return { ...nothing, photo: undefined, request, key, format }
    },
    async draw({ request, format }) {
      const error = fault?.(request)
      if (error !== undefined) throw error
      drawn.push(request)
      const type = request.type === 'auto' ? 'png' : request.type
      const { width, height } = format
      return {
        bytes: new TextEncoder().encode(`${type} ${request.template} ${request.article.title}`),
        type,
        contentType: contentTypes[type],
        width,
        height,
        verdicts,
        lines: { headline: [request.article.title] },
        timings: { layout: 0.5, ink: 1.25 },
      }
    },
  }
}

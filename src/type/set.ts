import * as z from 'zod'
import { Problem } from '../problem.ts'
import type { Verdict } from '../verdict.ts'
import { type SanitizeFinding, sanitizeText } from './analysis/sanitize-text.ts'
import type { Face } from './fonts/face.ts'
import type { Placed } from './layout/placed.ts'
import type { TextFrame } from './layout/setting.ts'
import type { Typesetter } from './typesetter.ts'

/**
 * Problem: the typesetter must be tried, and measured against browsers, one text at a time.
 * Method: takes a small description and returns the text set into a box on an empty canvas, like plain CSS.
 * Limits: the numbers below; no files and no pixels here.
 */

/** Far beyond any card; keeps one request from taking all memory or time. */
const MOST_TEXT = 20_000
const MOST_PIXELS_A_SIDE = 16_384
const MOST_PIXELS = 64_000_000
const LARGEST_SIZE = 2000
const MOST_FONTS = 64
/** Space left of and above the box, and by default right of and below it. Pixels. */
const MARGIN = 64

const pixels = z.number().positive().max(MOST_PIXELS_A_SIDE)
const size = z.number().min(1).max(LARGEST_SIZE)
const color = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour such as #0b1f3a')

/** Input of `handbill set`. Other fields are ignored. */
const setSpecSchema = z.object({
  id: z.union([z.string().max(200), z.number()]).optional(),
  text: z.string().max(MOST_TEXT),
  lang: z.string().max(100).default('und'),
  dir: z.enum(['ltr', 'rtl']).default('ltr'),
  fontFiles: z.array(z.string().min(1).max(4096)).min(1).max(MOST_FONTS),
  size: size.default(56),
  width: pixels,
  lineHeight: z.number().positive().max(20).default(1.25),
  color: color.default('#000000'),
  background: color.default('#ffffff'),
  balance: z.boolean().default(false),
  maxLines: z.int().min(1).max(10_000).optional(),
  fit: z.object({ min: size, max: size, height: pixels }).optional(),
  canvas: z.object({ width: pixels, height: pixels }).optional(),
})

export type SetSpec = z.infer<typeof setSpecSchema>

/** A text set on its canvas, not yet rendered. */
export interface SetText {
  readonly placed: Placed
  readonly canvas: { readonly width: number; readonly height: number }
  readonly size: number
  readonly verdicts: readonly Verdict[]
}

/** Reads a description. Throws Problem that names the field and what is allowed. */
export function readSetSpec(input: unknown): SetSpec {
  const result = setSpecSchema.safeParse(input)
  if (!result.success) {
    const [issue] = result.error.issues
    const field = issue!.path.join('.')
    throw new Problem('invalid-input', issue!.message, field === '' ? {} : { field })
  }
  const { fit } = result.data
  if (fit && fit.min > fit.max)
    throw new Problem('invalid-input', `min (${fit.min}) is larger than max (${fit.max})`, { field: 'fit' })
  return result.data
}

/** Sets one text. `faces` are the opened `fontFiles`, in the same order. */
export function setText(typesetter: Typesetter, spec: SetSpec, faces: readonly Face[]): SetText {
  // Composing letters could change the text that the sender compares with.
  const { text, findings } = sanitizeText(spec.text, { form: 'as-given' })
  const { lang, dir, width } = spec
  const setting = typesetter.fit(
    typesetter.prepare(text, { faces, lang, dir, breaks: 'browser' }),
    frameOf(spec),
  )
  const placed = typesetter.place(setting, { x: MARGIN, y: MARGIN, width, align: 'start' })
  return {
    placed,
    canvas: canvasFor(spec, placed.height),
    size: setting.size,
    verdicts: [...findings.map(cleaned), ...setting.verdicts],
  }
}

/** Like plain CSS in a browser: no break penalties, no hanging punctuation. */
function frameOf(spec: SetSpec): TextFrame {
  return {
    place: 'text',
    width: spec.width,
    height: spec.fit?.height,
    lineHeight: spec.lineHeight,
    min: spec.fit?.min ?? spec.size,
    max: spec.fit?.max ?? spec.size,
    maxLines: spec.maxLines,
    balance: spec.balance,
    polish: false,
  }
}

function canvasFor(spec: SetSpec, textHeight: number): SetText['canvas'] {
  const width = Math.ceil(spec.canvas?.width ?? spec.width + 2 * MARGIN)
  const height = Math.ceil(spec.canvas?.height ?? textHeight + 2 * MARGIN)
  if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || width * height > MOST_PIXELS) {
    const message = `${width} × ${height} is more than ${MOST_PIXELS} pixels or ${MOST_PIXELS_A_SIDE} a side`
    throw new Problem('invalid-input', message, { field: 'canvas' })
  }
  return { width, height }
}

function cleaned({ message }: SanitizeFinding): Verdict {
  return { code: 'text-cleaned', severity: 'info', place: 'text', message: `${message} from the text` }
}

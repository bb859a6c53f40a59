import { join } from 'node:path'
import { createCanvas } from '../../../card/ink/canvas.ts'
import { encodePng } from '../../../card/encode/encode-png.ts'
import { parseColor } from '../../../card/contract/color.ts'
import { messageAndHint, Problem } from '../../../problem.ts'
import { createHarfBuzz } from '../../../type/shaping/harfbuzz.ts'
import { readSetSpec, setText, type SetSpec } from '../../../type/set.ts'
import { createTypesetter } from '../../../type/typesetter.ts'
import type { Verdict } from '../../../verdict.ts'
import { createFaceShelf } from '../../media/face-shelf.ts'
import { loadKernel, loadTypeModules } from '../../media/wasm-modules.ts'
import { parseJson } from '../../files/parse-json.ts'
import { writeWhole } from '../../files/write-whole.ts'
import { nodeZlib } from '../../media/zlib.ts'

/** Result of `handbill set`. */
export interface SetAnswer {
  readonly id: string | number | null
  /** Path of the picture. */
  readonly png: string
  /** Pixels; `baseline` from the top of the picture. */
  readonly lines: readonly { readonly text: string; readonly width: number; readonly baseline: number }[]
  readonly size: number
  readonly verdicts: readonly Verdict[]
}

export interface SetFailure {
  readonly id: string | number | null
  readonly error: string
}

export interface Setter {
  /** Sets one text and writes its picture. Throws Problem for input that cannot be set. */
  set(input: unknown, pathOf: (id: SetSpec['id']) => string): Promise<SetAnswer>
  /** Answers one line of JSON; never throws. */
  answer(line: string, folder: string): Promise<SetAnswer | SetFailure>
}

/** Creates a typesetter and a canvas for `handbill set`. */
export function createSetter(): Setter {
  const modules = loadTypeModules()
  const kernel = loadKernel()
  let bench = createBench()
  let count = 0

  function createBench() {
    const typesetter = createTypesetter(createHarfBuzz(modules))
    const canvas = createCanvas(kernel)
    return { typesetter, canvas, shelf: createFaceShelf(typesetter) }
  }

  async function set(input: unknown, pathOf: (id: SetSpec['id']) => string): Promise<SetAnswer> {
    const spec = readSetSpec(input)
    const { typesetter, canvas, shelf } = bench
    shelf.tidy()
    const made = setText(typesetter, spec, spec.fontFiles.map(shelf.open))
    const png = pathOf(spec.id)
    canvas.beginPlain(parseColor(spec.background), made.canvas.width, made.canvas.height)
    canvas.text(made.placed, parseColor(spec.color))
    await save(png, encodePng(canvas, nodeZlib))
    const lines = made.placed.lines.map(({ text, width, baseline }) => ({
      text,
      width: round(width),
      baseline,
    }))
    return { id: spec.id ?? null, png, lines, size: made.size, verdicts: made.verdicts }
  }

  async function answer(line: string, folder: string): Promise<SetAnswer | SetFailure> {
    const number = ++count
    let id: SetFailure['id'] = null
    try {
      const input = parseJson(line, 'the line')
      id = idOf(input)
      return await set(input, (given) => join(folder, `${fileName(given ?? number)}.png`))
    } catch (error) {
      // Wasm that ran out of memory is unusable; the next text gets a new instance.
      if (!(error instanceof Problem)) bench = createBench()
      return { id, error: errorText(error) }
    }
  }

  return { set, answer }
}

async function save(path: string, picture: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, picture)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('invalid-input', `“${path}” cannot be written: ${why}`, { field: '--out', cause })
  }
}

function errorText(error: unknown): string {
  if (!(error instanceof Problem))
    return `internal error: ${error instanceof Error ? error.message : String(error)}`
  const message = messageAndHint(error)
  return error.field === undefined ? message : `${error.field}: ${message}`
}

function idOf(input: unknown): SetFailure['id'] {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

const LONGEST_NAME = 120

/** An id as a file name that stays in its folder on every system. */
function fileName(id: string | number): string {
  const name = String(id)
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '_')
    .replace(/^\.+/, '_')
  return name.slice(0, LONGEST_NAME) || '_'
}

function round(pixels: number): number {
  const HUNDREDTHS = 100
  return Math.round(pixels * HUNDREDTHS) / HUNDREDTHS
}

import type { LaidOutFrame } from '../frames/laid-out.ts'
import type { CardPlan } from '../plan/card-plan.ts'
import type { PlateSpec } from './plate-spec.ts'

/** The frames whose letters scrims follow: they are set before the plate is drawn. Empty without a photo. */
export function framesFollowed({ blueprint, pictures }: CardPlan): ReadonlySet<string> {
  if (!pictures.has('photo')) return new Set()
  const followers = [...blueprint.scrims.values()].filter(({ reach }) => reach === 'texts')
  return new Set(followers.flatMap(({ behind }) => behind))
}

/** Scrims follow letters in steps of this many pixels, so that cards with similar texts share a plate. */
const STEP = 8

/** Positions of the letters in the followed frames. */
export function inksOf(followed: ReadonlySet<string>, frames: readonly LaidOutFrame[]): PlateSpec['inks'] {
  const inks: [string, { left: number; top: number; width: number; height: number }][] = []
  for (const { name, texts } of frames) {
    if (!followed.has(name) || texts.length === 0) continue
    const boxes = texts.map(({ placed }) => placed.ink)
    const left = stepDown(Math.min(...boxes.map((box) => box.left)))
    const top = stepDown(Math.min(...boxes.map((box) => box.top)))
    const right = stepUp(Math.max(...boxes.map((box) => box.right)))
    const bottom = stepUp(Math.max(...boxes.map((box) => box.bottom)))
    inks.push([name, { left, top, width: right - left, height: bottom - top }])
  }
  return new Map(inks)
}

function stepDown(pixels: number): number {
  return Math.floor(pixels / STEP) * STEP
}

function stepUp(pixels: number): number {
  return Math.ceil(pixels / STEP) * STEP
}

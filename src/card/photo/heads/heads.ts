import type { Rect } from '../scale/raster.ts'
import type { Face } from './find-faces.ts'

/** A head, as shares of the picture. It is larger than its face: hair, ears, chin. */
export interface Head extends Rect {
  /** Height of the eyes. */
  readonly eyes: number
  /** Which way it looks: −1 to the left edge of the picture, 1 to the right, 0 at us. */
  readonly looks: number
  /** 0 to 1: how sure it is there, less for small ones beside large ones. */
  readonly weight: number
}

/** In widths and heights of the face's box, from its centre. Measured over 33 heads. */
const SIDE = 0.8
const ABOVE = 1.2
const BELOW = 0.8

/** Scores between which a find goes from worth nothing to worth all: a weight, not a gate. */
const UNSURE = 0.3
const SURE = 0.65

export function headsOf(faces: readonly Face[]): Head[] {
  const largest = Math.max(0.01, ...faces.filter((face) => sureness(face) > 0.3).map(({ box }) => box.height))
  return faces
    .map((face) => headOf(face, largest))
    .filter(({ weight, width, height }) => weight > 0.02 && width > 0 && height > 0)
}

function headOf(face: Face, largest: number): Head {
  const { box, eyes, nose } = face
  const centerX = box.x + box.width / 2
  const centerY = box.y + box.height / 2
  const x = Math.max(0, centerX - SIDE * box.width)
  const y = Math.max(0, centerY - ABOVE * box.height)
  return {
    x,
    y,
    width: Math.min(1, centerX + SIDE * box.width) - x,
    height: Math.min(1, centerY + BELOW * box.height) - y,
    eyes: (eyes[0].y + eyes[1].y) / 2,
    looks: Math.min(1, Math.max(-1, (nose.x - (eyes[0].x + eyes[1].x) / 2) / (box.width * FULL_TURN))),
    weight: sureness(face) * Math.sqrt(Math.min(1, box.height / largest)),
  }
}

/** A nose this share of the face's width beside the middle of the eyes: a profile. */
const FULL_TURN = 0.25

function sureness({ score }: Face): number {
  return Math.min(1, Math.max(0, (score - UNSURE) / (SURE - UNSURE)))
}

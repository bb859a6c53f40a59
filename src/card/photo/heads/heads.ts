import type { Rect } from '../scale/raster.ts'
import type { Face } from './find-faces.ts'

/** A head, as fractions of the picture. Larger than its face: hair, ears, chin. */
export interface Head extends Rect {
  /** Vertical position of the eyes. */
  readonly eyes: number
  /** Direction of the gaze: −1 to the picture's left edge, 1 to the right, 0 to the camera. */
  readonly looks: number
  /** 0 to 1: certainty, reduced for small heads beside large ones. */
  readonly weight: number
}

/** In widths and heights of the face's box, from its centre. Measured on 33 upright heads. */
const SIDE = 0.8
const ABOVE = 1.2
const BELOW = 0.8

/** Range of scores over which a find's weight rises from 0 to 1: gradual, no threshold. */
const UNSURE = 0.3
const SURE = 0.65

/** @param aspect the picture's width divided by its height */
export function headsOf(faces: readonly Face[], aspect: number): Head[] {
  const largest = Math.max(0.01, ...faces.filter((face) => sureness(face) > 0.3).map(({ box }) => box.height))
  return faces
    .map((face) => headOf(face, largest, aspect))
    .filter(({ weight, width, height }) => weight > 0.02 && width > 0 && height > 0)
}

function headOf(face: Face, largest: number, aspect: number): Head {
  const { box, eyes, nose } = face
  const centerX = box.x + box.width / 2
  const centerY = box.y + box.height / 2
  const crown = crownOf(face, aspect)
  const reach = (side: Side) => (side === crown ? ABOVE : side === OPPOSITE[crown] ? BELOW : SIDE)
  const x = Math.max(0, centerX - reach('left') * box.width)
  const y = Math.max(0, centerY - reach('top') * box.height)
  const isUpright = crown === 'top'
  return {
    x,
    y,
    width: Math.min(1, centerX + reach('right') * box.width) - x,
    height: Math.min(1, centerY + reach('bottom') * box.height) - y,
    eyes: (eyes[0].y + eyes[1].y) / 2,
    looks: isUpright
      ? Math.min(1, Math.max(-1, (nose.x - (eyes[0].x + eyes[1].x) / 2) / (box.width * FULL_TURN)))
      : 0,
    weight: sureness(face) * Math.sqrt(Math.min(1, box.height / largest)),
  }
}

type Side = 'left' | 'top' | 'right' | 'bottom'
const OPPOSITE = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const

/** The side of the hair, because people may lie or be upside down. */
function crownOf({ eyes, mouth }: Face, aspect: number): Side {
  const across = ((eyes[0].x + eyes[1].x) / 2 - mouth.x) * aspect
  const down = (eyes[0].y + eyes[1].y) / 2 - mouth.y
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? 'right' : 'left'
  return down > 0 ? 'bottom' : 'top'
}

/** Offset of the nose from the middle of the eyes in a profile, as a fraction of the face's width. */
const FULL_TURN = 0.25

function sureness({ score }: Face): number {
  return Math.min(1, Math.max(0, (score - UNSURE) / (SURE - UNSURE)))
}

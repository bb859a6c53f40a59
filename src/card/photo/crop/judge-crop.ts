import type { Focus } from '../../../article/image.ts'
import type { Head } from '../heads/heads.ts'
import type { PhotoCrop } from '../photo.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { chooseWindow, type Composition, type CropBox, type GivenCrop } from './choose-window.ts'
import { clearOf, crossedShare, freePart } from './free-part.ts'
import { inside } from './window.ts'

type JudgedHeads = Pick<PhotoCrop, 'heads' | 'cutHeads' | 'coveredHeads' | 'saving'>

/** The crop's cost: heads that are cut or covered, and given points that do not fit. */
export function judgeCrop(
  composition: Composition,
  picture: Size,
  box: CropBox,
  window: Rect,
): JudgedHeads & JudgedGiven {
  return { ...judgeHeads(composition, picture, box, window), ...judgeGiven(box.given, window) }
}

/** Heads surer than this are spoken of. */
const SURE = 0.5
const WHOLE_HEAD = 0.9

/** Heads that are cut, with a focus that would avoid it; heads that are covered. */
function judgeHeads(composition: Composition, picture: Size, box: CropBox, window: Rect): JudgedHeads {
  if (box.given?.crop) return { heads: 0, cutHeads: 0, coveredHeads: 0 }
  const counted = countedHeads(composition, box.given?.focus)
  const cutHeads = cutOf(counted, window)
  const heads = { heads: counted.length, cutHeads, coveredHeads: coveredOf(counted, window, box) }
  if (cutHeads === 0) return heads
  const saving = composition.heads
    .filter(({ weight }) => weight > SURE)
    .toSorted((a, b) => b.weight * b.width * b.height - a.weight * a.width * a.height)
    .map(({ x, y, width, height }): Focus => ({ x: x + width / 2, y: y + height / 2 }))
    .find((focus) => {
      const tried = chooseWindow(composition, picture, { ...box, given: { focus } })
      return cutOf(countedHeads(composition, focus), tried) === 0
    })
  return { ...heads, saving }
}

/** Of the heads found for sure; where one was marked by the focus, of that one alone. */
function countedHeads({ heads }: Composition, focus: Focus | undefined): readonly Head[] {
  const sure = heads.filter((head) => head.weight > SURE)
  const marked = focus && sure.filter((head) => isIn(focus, head))
  return marked && marked.length > 0 ? marked : sure
}

function cutOf(heads: readonly Head[], window: Rect): number {
  return heads.filter((head) => inside(head, window) < WHOLE_HEAD).length
}

/** The least share of a head inside the box that counts as shown. */
const SEEN_HEAD = 0.5
/** A head with more than a fifth of its shown part under words counts as covered: its mouth is hidden. */
const CLEAR_HEAD = 0.8
/** A face of which a short line crosses more than this share counts as covered, too. */
const CROSSED_FACE = 0.1

function coveredOf(heads: readonly Head[], window: Rect, box: CropBox): number {
  // Interfaces come and go, so only words count.
  const clear = clearOf(window, freePart(box, { ...box.covered, top: 0, bottom: box.covered?.words ?? 0 }))
  return heads.filter((head) => {
    const shown = inside(head, window)
    if (shown < SEEN_HEAD) return false
    return inside(head, clear) < CLEAR_HEAD * shown || crossedShare(head, window, box.covered) > CROSSED_FACE
  }).length
}

function isIn({ x, y }: Focus, box: Rect): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** A given crop may lose this much to the box's shape without being spoken of. */
const GIVEN_KEPT = 0.98

type JudgedGiven = Pick<PhotoCrop, 'cutGiven' | 'givenMiddle'>

function judgeGiven(given: GivenCrop | undefined, window: Rect): JudgedGiven {
  if (given?.crop) {
    const { x, y, width, height } = given.crop
    if (inside(given.crop, window) >= GIVEN_KEPT) return { cutGiven: false }
    return { cutGiven: true, givenMiddle: { x: x + width / 2, y: y + height / 2 } }
  }
  return { cutGiven: given?.focus !== undefined && !isIn(given.focus, window) }
}

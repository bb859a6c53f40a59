import { type Composition } from './crop/choose-window.ts'
import type { Region } from './crop/read-regions.ts'
import { inside } from './crop/window.ts'
import { mapSize, worthMap } from './crop/worth-map.ts'
import type { FaceNet } from './heads/face-net.ts'
import { type Face, findFaces } from './heads/find-faces.ts'
import { headsOf } from './heads/heads.ts'
import type { PhotoKernel } from './scale/photo-kernel.ts'
import type { Raster, Size } from './scale/raster.ts'

/** Longer side in pixels of the copy in which faces are detected: larger copies find hardly more. */
const COPY_SIDE = 640

/**
 * Analyses a picture once for all its crops: heads and salient parts.
 * @param regions marked in its file
 */
export function composePhoto(
  raster: Raster,
  regions: readonly Region[],
  kernel: PhotoKernel,
  net: FaceNet | undefined,
): Composition {
  const copy = smallCopy(raster, kernel)
  const size = mapSize(copy)
  const cells = kernel.scale(copy, { x: 0, y: 0, width: copy.width, height: copy.height }, size, 'mean')
  const faces = net === undefined ? [] : findFaces(copy, kernel, net)
  const marked = regions.flatMap((region) => (isOverlooked(region, faces) ? [markedFace(region)] : []))
  return {
    heads: headsOf([...faces, ...marked], raster.width / raster.height),
    worth: worthMap(cells, size),
    regions,
  }
}

/** A face that the file marks and the net missed. */
function isOverlooked(region: Region, faces: readonly Face[]): boolean {
  return region.kind === 'face' && !faces.some(({ box }) => inside(box, region) > 0.5)
}

/** Only its position is known: it is assumed to face the camera. */
function markedFace({ x, y, width, height }: Region): Face {
  const at = (across: number, down: number) => ({ x: x + across * width, y: y + down * height })
  return {
    score: 1,
    box: { x, y, width, height },
    eyes: [at(0.3, 0.4), at(0.7, 0.4)],
    nose: at(0.5, 0.55),
    mouth: at(0.5, 0.75),
  }
}

function smallCopy(raster: Raster, kernel: PhotoKernel): Raster {
  const { width, height } = raster
  const longer = Math.max(width, height)
  if (longer <= COPY_SIDE) return raster
  const share = COPY_SIDE / longer
  const size: Size = {
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
  }
  return kernel.resize(raster, size, 'mean')
}

import { type Composition } from './crop/choose-window.ts'
import { mapSize, worthMap } from './crop/worth-map.ts'
import type { FaceNet } from './heads/face-net.ts'
import { findFaces } from './heads/find-faces.ts'
import { headsOf } from './heads/heads.ts'
import type { PhotoKernel } from './scale/photo-kernel.ts'
import type { Raster, Size } from './scale/raster.ts'

/** Faces are looked for in a copy of this longer side: larger ones find hardly more. */
const COPY_SIDE = 640

/** Looks at a picture once for all its crops: where heads are, and what else is worth seeing. */
export function composePhoto(raster: Raster, kernel: PhotoKernel, net: FaceNet | undefined): Composition {
  const copy = smallCopy(raster, kernel)
  const size = mapSize(copy)
  const cells = kernel.scale(copy, { x: 0, y: 0, width: copy.width, height: copy.height }, size, 'mean')
  const faces = net === undefined ? [] : findFaces(copy, kernel, net)
  return { heads: headsOf(faces, raster.width / raster.height), worth: worthMap(cells, size) }
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

// The kernel for cards with photos: scaling, the layers of the net that finds faces, and scrims. A separate module,
// because cards without photos do not need it. The host manages memory; nothing here allocates.

export { scaleRows, turn } from './scale'
export { letterbox, widen, stem, block, pool, double } from './face-net'
export { shade } from './shade'

// What cards with photos call: scaling, the layers of the net that finds faces, and scrims. A module of its own,
// because cards without photos do without it. The host lays out memory; nothing here allocates.

export { scaleRows, turn } from './scale'
export { letterbox, widen, stem, block, pool, double } from './face-net'
export { shade } from './shade'

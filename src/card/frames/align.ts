/** Where texts stand across a frame; `start` is the reading side. */
export type Align = 'start' | 'center' | 'end'

/** Horizontal alignment of texts in a frame; `start` is the reading side. */
export type Align = 'start' | 'center' | 'end'

import { type Brand, plainVoice } from './brand.ts'

/** The brand used when none is configured. It has no name of its own: the article's site name shows. */
export const exampleBrand: Brand = {
  id: 'example',
  face: 'sans',
  ...plainVoice,
  colors: {
    // Newsprint rather than white: a card must stand off a white timeline without a border.
    paper: '#fbf9f4',
    ink: '#14171a',
    accent: '#a3271f',
    muted: '#5b5f66',
    sections: {},
  },
}

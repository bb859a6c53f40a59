import { type Brand, brandDefaults } from './brand.ts'

/** The brand used if none is configured. It has no name of its own: cards show the article's site name. */
export const exampleBrand: Brand = {
  id: 'example',
  face: 'sans',
  ...brandDefaults,
  colors: {
    // Newsprint instead of white, so that a card stands out on a white timeline without a border.
    paper: '#fbf9f4',
    ink: '#14171a',
    accent: '#a3271f',
    muted: '#5b5f66',
    sections: {},
    // Distinguishes kinds of story for a newsroom that has not chosen colours yet.
    kinds: {
      opinion: '#a14c10',
      interview: '#9a5f0b',
      explainer: '#14508c',
      feature: '#1d4a68',
      review: '#94480f',
      data: '#14573c',
      result: '#0f6b3f',
      video: '#ffd23f',
      gallery: '#ffd23f',
    },
  },
}

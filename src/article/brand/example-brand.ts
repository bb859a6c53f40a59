import { type Brand, brandDefaults } from './brand.ts'

/** The brand used when none is configured. It has no name of its own: the article's site name shows. */
export const exampleBrand: Brand = {
  id: 'example',
  face: 'sans',
  ...brandDefaults,
  colors: {
    // Newsprint rather than white, so that a card is seen on a white timeline without a border.
    paper: '#fbf9f4',
    ink: '#14171a',
    accent: '#a3271f',
    muted: '#5b5f66',
    sections: {},
    // So that kinds of story are told apart on the cards of a newsroom that has chosen no colours yet.
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

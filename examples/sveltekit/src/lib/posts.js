export const posts = [
  { slug: 'ferry', title: 'Night ferry returns to the coast line', section: 'Harbour', lang: 'en' },
  { slug: 'monsoon', title: 'केरल पहुँचा मानसून, भारी बारिश की चेतावनी', section: 'देश', lang: 'hi' },
]

import type { Details } from '../../../article/details.ts'
import type { PictureName } from '../../../card/contract/elements.ts'
import type { Material } from './material.ts'

/** Sample details for those an article lacks, to preview a design that needs them. */
const samples: Details = {
  quote: { text: 'We knew it would hold.', speaker: '—' },
  points: ['—', '—', '—'],
  figure: { value: '4.1', unit: '%', label: '—' },
  sides: [
    { name: '—', value: '2' },
    { name: '—', value: '1' },
  ],
  rating: { value: 4, best: 5, work: '—' },
  person: { name: '—', born: '1940', died: '2026' },
}

/** The material with sample details where it has none; its photo stands in for a gallery. */
export function withSamples(material: Material): Material {
  const { sourced, photo, pictures } = material
  const { article } = sourced
  const image = article.image ?? { url: 'https://photo.invalid/' }
  const details: Details = { ...samples, gallery: [image, image, image], ...article.details }
  const gallery = new Map<PictureName, NonNullable<typeof photo>>(pictures)
  if (photo !== undefined)
    for (const name of ['gallery.1', 'gallery.2', 'gallery.3'] as const)
      if (!gallery.has(name)) gallery.set(name, photo)
  return { ...material, sourced: { ...sourced, article: { ...article, details } }, pictures: gallery }
}

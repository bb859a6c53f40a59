import type { Details } from '../../../article/details.ts'
import type { PictureName } from '../../../card/contract/elements.ts'
import type { Material } from './material.ts'

/** A quotation in the language of the article; in other languages its headline is shown instead. */
const quotations: Readonly<Record<string, string>> = {
  en: 'We knew it would hold.',
  hi: 'हमें पता था, यह टिका रहेगा।',
  ur: 'ہمیں معلوم تھا، یہ قائم رہے گا۔',
}

/** Sample details for those an article lacks, to preview a design that needs them. */
const samples: Details = {
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
  const quote = { text: quotations[article.lang.split('-')[0] ?? ''] ?? article.title, speaker: '—' }
  const details: Details = { ...samples, quote, gallery: [image, image, image], ...article.details }
  const gallery = new Map<PictureName, NonNullable<typeof photo>>(pictures)
  if (photo !== undefined)
    for (const name of ['gallery.1', 'gallery.2', 'gallery.3'] as const)
      if (!gallery.has(name)) gallery.set(name, photo)
  return { ...material, sourced: { ...sourced, article: { ...article, details } }, pictures: gallery }
}

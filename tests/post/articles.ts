import type { Article } from '../../src/article/article.ts'
import { type Brand } from '../../src/article/brand/brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'

/** An article as received. */
export function articleOf(fields: Record<string, unknown>): Article {
  return articleFromJson({ url: 'https://morningpost.example.com/world/tides', lang: 'en', ...fields })
    .article
}

/** A publisher with every setting for posts. */
export const morningPost: Brand = {
  ...exampleBrand,
  id: 'morning-post',
  name: 'The Morning Post',
  handles: { twitter: '@morningpost', youtube: '@morningpost', fediverse: '@post@social.example' },
  hashtags: { always: [], sections: { Sport: ['Football'] } },
  campaign: { all: { utm_medium: 'social' }, twitter: { utm_source: 'x' } },
}

/** A sentence of this many words. */
export function sentence(words: number, start = 'Harbour'): string {
  return `${[start, ...Array.from({ length: words - 1 }, (_, i) => `word${i}`)].join(' ')}.`
}
